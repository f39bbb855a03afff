import * as oidc from 'openid-client';
import type { World } from '../../../kernel/world.ts';
import { provider } from '../provider/provider.ts';
import type { Attempt } from './attempt.ts';

/** What the provider tells of the one who identified. `claims` are its words, unchecked. */
export type Identity = { claims: Record<string, unknown>; idToken: string | undefined };

/**
 * Changes the code of the callback into claims. Checks state, nonce, PKCE, issuer, audience, times and the ID token's signature;
 * throws openid-client's errors when any of them is wrong, `ProviderDown` when the provider does not answer (`whyFailed` reads them).
 */
export async function identify(world: World, attempt: Attempt, answer: URLSearchParams): Promise<Identity> {
  const idp = await provider(world, attempt.as);
  const tokens = await oidc.authorizationCodeGrant(idp, new URL(`${attempt.redirectUri}?${answer}`), {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims()!;
  const more = idp.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(idp, tokens.access_token, claims.sub) : {};
  return { claims: { ...more, ...claims }, idToken: tokens.id_token };
}
