import { change } from '../../../../kernel/change.ts';
import { NO_SESSION } from '../../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../../kernel/page.ts';
import { landing } from '../../back.rules.ts';
import { keepOnce } from '../../once.store.ts';
import type { StaffRole, Worker } from '../professional.rules.ts';

/** A worker whom the directory has told, before the role is chosen. */
export type Waiting = Worker & { idToken?: string | undefined; back?: string | undefined };

/** Minutes to choose a role in. */
export const CHOOSE_MINUTES = 10;
/** The browser knows that there is more than one role to change between; the shells then show the way. Says nothing else. */
const SEVERAL = 'polku_roles';

/** Lets a worker in with the only role, or leads to choosing one of many. */
export async function chooseRole(visit: Visit, worker: Waiting, back: string | undefined): Promise<Answer> {
  const [only, another] = worker.roles;
  visit.setCookie(SEVERAL, another ? '1' : '', another ? {} : { maxAge: 0 });
  if (only && !another) return enterAs(visit, worker, only, back);
  await keepOnce(visit, 'role', { ...worker, back }, CHOOSE_MINUTES);
  return { go: '/sign-in/role' };
}

/** Begins the session of a worker in one role. */
export async function enterAs(visit: Visit, { practitioner, name, idToken }: Waiting, as: StaffRole, back: string | undefined): Promise<Answer> {
  const who = { ...as, practitioner, name };
  await change(
    visit.world,
    { ...who, session: NO_SESSION },
    { action: 'identity.sign-in', purpose: 'administration', data: 'session' },
    async () => {},
  );
  await visit.signIn({ ...who, idToken });
  return { go: landing(as.role, back) };
}
