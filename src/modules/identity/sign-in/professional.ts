import type { Officer, Professional } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { NO_SESSION } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { SignedIn } from '../../../kernel/session.ts';
import type { Identity } from './identify.ts';
import { professionalFrom } from './professional.rules.ts';

/** Lets in a professional with the role, title and units the county's directory gives now; they hold for this session. */
export async function welcomeProfessional({ world }: Visit, { claims, idToken }: Identity): Promise<SignedIn | 'no-rights'> {
  const who = professionalFrom(claims);
  if (!who) return 'no-rights';
  const professional: Professional | Officer = { ...who, session: NO_SESSION };
  await change(world, professional, { action: 'identity.sign-in', purpose: 'administration', data: 'session' }, async () => {});
  return { ...who, idToken };
}
