import { anyone } from '../../kernel/access.ts';
import { one, page } from '../../kernel/page.ts';
import { setWithdrawn, rights } from './rights.store.ts';
import { RegistersView } from './registers.view.tsx';

/** Custodies and mandates as the demo's registers have them; withdrawing one shows how acting for another ends at once. */
export const registers = page({
  at: '/demo/registers',
  may: anyone,

  async get(visit) {
    return { show: <RegistersView visit={visit} rights={await rights(visit.world.db)} /> };
  },

  async post(visit) {
    const { world, form } = visit;
    const [register = '', holder = '', about = ''] = one(form, 'right').split(':');
    const known =
      (register === 'population' || register === 'authorizations') &&
      (await setWithdrawn(world.db, { register, holder, about }, one(form, 'do') === 'withdraw'));
    if (!known) return { show: <RegistersView visit={visit} rights={await rights(world.db)} problem />, status: 422 };
    return { go: '/demo/registers' };
  },
});
