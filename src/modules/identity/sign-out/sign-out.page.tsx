import * as oidc from 'openid-client';
import { anyone } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { endpoint, type Visit } from '../../../kernel/page.ts';
import type { Audience } from '../audience.ts';
import { asSeenFrom, signInOrigin } from '../provider/origin.rules.ts';
import { provider } from '../provider/provider.ts';
import { OnwardsView } from './onwards.view.tsx';

/**
 * Ends the session here at once, then at the identity provider (OpenID Connect RP-Initiated Logout), which sends back to /signed-out.
 * The provider gets the ID token in a posted form, never in an address: addresses stay in histories and logs. The script sends the form on;
 * without it one presses the button.
 */
export const signOut = endpoint({
  at: '/sign-out',
  may: anyone,

  async post(visit) {
    const { world, actor } = visit;
    const { idToken } = await visit.signOut();
    visit.setCookie('polku_roles', '', { maxAge: 0 });
    if (actor.role === 'anonymous') return { go: '/signed-out' };
    await change(
      world,
      actor,
      { action: 'identity.sign-out', data: 'session', ...('person' in actor ? { subject: actor.person } : { purpose: 'administration' as const }) },
      async () => {},
    );
    const as = actor.role === 'resident' ? 'resident' : 'professional';
    const further = idToken && (await logoutAt(visit, as, idToken));
    if (!further) return { go: '/signed-out' };
    const { address, fields } = further;
    return {
      show: <OnwardsView visit={{ ...visit, actor: { role: 'anonymous' }, path: '/signed-out' }} as={as} address={address} fields={fields} />,
    };
  },
});

type Further = { address: string; fields: Record<string, string> };

/** Where and with what to sign out at the provider too; nothing when it offers no way or does not answer: we are out here anyway. */
async function logoutAt({ world, origin: visitors, lang }: Visit, as: Audience, idToken: string): Promise<Further | undefined> {
  try {
    const idp = await provider(world, as);
    if (!idp.serverMetadata().end_session_endpoint) return undefined;
    const origin = signInOrigin(world.config, visitors);
    const built = oidc.buildEndSessionUrl(idp, { id_token_hint: idToken, post_logout_redirect_uri: `${origin}/signed-out`, ui_locales: lang });
    const fields = Object.fromEntries(built.searchParams);
    built.search = '';
    return { address: asSeenFrom(built, world.config, origin).href, fields };
  } catch (error) {
    world.log.warn({ err: error, as }, 'sign-out at the identity provider was not possible');
    return undefined;
  }
}
