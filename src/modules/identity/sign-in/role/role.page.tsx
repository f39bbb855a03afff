import { unitName } from '../../../../engines/directory/index.ts';
import { anyone } from '../../../../kernel/access.ts';
import { type Answer, one, page, type Visit } from '../../../../kernel/page.ts';
import { seeOnce, takeOnce } from '../../once.store.ts';
import { signInPath } from '../paths.ts';
import type { StaffRole } from '../professional.rules.ts';
import { enterAs, type Waiting } from './choose.ts';
import { RoleView } from './role.view.tsx';

/** A worker with several roles chooses the one to work in now. */
export const role = page({
  at: '/sign-in/role',
  may: anyone,

  async get(visit) {
    const waiting = await seeOnce<Waiting>(visit, 'role');
    return waiting ? { show: <RoleView visit={visit} name={waiting.name} roles={await named(visit, waiting.roles)} /> } : again;
  },

  async post(visit) {
    const waiting = await seeOnce<Waiting>(visit, 'role');
    if (!waiting) return again;
    const chosen = waiting.roles[/^\d{1,2}$/.test(one(visit.form, 'role')) ? Number(one(visit.form, 'role')) : -1];
    if (!chosen) return { show: <RoleView visit={visit} name={waiting.name} roles={await named(visit, waiting.roles)} missing />, status: 422 };
    return (await takeOnce<Waiting>(visit, 'role')) ? enterAs(visit, waiting, chosen, waiting.back) : again;
  },
});

/** Chosen already, or too late: the directory is asked anew. */
const again: Answer = { go: signInPath('professional', undefined) };

/** Roles with the names of their units. */
const named = ({ world, lang }: Visit, roles: readonly StaffRole[]) =>
  Promise.all(roles.map(async (r) => ({ ...r, units: await Promise.all(r.units.map((u) => unitName(world.db, u, lang))) })));
