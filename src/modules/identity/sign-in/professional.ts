import type { Professional } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { SessionId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { SignedIn } from '../../../kernel/session.ts';
import type { Identity } from './identify.ts';
import { professionalFrom } from './professional.rules.ts';

const NO_SESSION_YET = '00000000-0000-0000-0000-000000000000' as SessionId;

/** Lets in a professional with the role, title and units the county's directory gives now; they hold for this session. */
export async function welcomeProfessional({ world }: Visit, { claims, idToken }: Identity): Promise<SignedIn | 'no-rights'> {
  const who = professionalFrom(claims);
  if (!who) return 'no-rights';
  const professional: Professional = { ...who, session: NO_SESSION_YET };
  await change(world, professional, { action: 'identity.sign-in', purpose: 'administration', data: 'session' }, async () => {});
  return { ...who, idToken };
}
