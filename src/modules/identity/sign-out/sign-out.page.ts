import * as oidc from 'openid-client';
import { anyone } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { endpoint, type Visit } from '../../../kernel/page.ts';
import type { Audience } from '../audience.ts';
import { asSeenFrom, signInOrigin } from '../provider/origin.rules.ts';
import { provider } from '../provider/provider.ts';

/** Ends the session here at once, then at the identity provider (OpenID Connect RP-Initiated Logout), which sends back to /signed-out. */
export const signOut = endpoint({
  at: '/sign-out',
  may: anyone,

  async post(visit) {
    const { world, actor } = visit;
    const { idToken } = await visit.signOut();
    if (actor.role === 'anonymous') return { go: '/signed-out' };
    await change(
      world,
      actor,
      { action: 'identity.sign-out', data: 'session', ...('person' in actor ? { subject: actor.person } : { purpose: 'administration' as const }) },
      async () => {},
    );
    const further = idToken && (await logoutAt(visit, actor.role === 'resident' ? 'resident' : 'professional', idToken));
    return { go: further || '/signed-out' };
  },
});

/** The provider's address for signing out there too; nothing when it offers none or does not answer: we are out here anyway. */
async function logoutAt({ world, origin: visitors, lang }: Visit, as: Audience, idToken: string): Promise<string | undefined> {
  try {
    const idp = await provider(world, as);
    if (!idp.serverMetadata().end_session_endpoint) return undefined;
    const origin = signInOrigin(world.config, visitors);
    const address = oidc.buildEndSessionUrl(idp, { id_token_hint: idToken, post_logout_redirect_uri: `${origin}/signed-out`, ui_locales: lang });
    return asSeenFrom(address, world.config, origin).href;
  } catch (error) {
    world.log.warn({ err: error, as }, 'sign-out at the identity provider was not possible');
    return undefined;
  }
}
