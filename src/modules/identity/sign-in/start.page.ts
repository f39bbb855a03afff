import * as oidc from 'openid-client';
import { anyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { audienceOf } from '../audience.ts';
import { wayBack } from '../back.rules.ts';
import { asSeenFrom, signInOrigin } from '../provider/origin.rules.ts';
import { provider } from '../provider/provider.ts';
import { whyFailed } from '../provider/why.rules.ts';
import { remember } from './attempt.ts';
import { problemPath } from './paths.ts';

/** Sends the visitor to the identity provider (OpenID Connect authorization code flow with PKCE S256, state and nonce). */
export const start = endpoint({
  at: '/sign-in/start',
  may: anyone,

  async get(visit) {
    const { world, query, lang } = visit;
    const back = wayBack(query.get('back'));
    const as = audienceOf(query.get('as'), back);
    const identify = as === 'resident' && query.get('identify') === '1';
    try {
      const idp = await provider(world, as);
      const origin = signInOrigin(world.config, visit.origin);
      const attempt = {
        as,
        back,
        identify,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        redirectUri: `${origin}/sign-in/done`,
      };
      const address = oidc.buildAuthorizationUrl(idp, {
        redirect_uri: attempt.redirectUri,
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ui_locales: lang,
        // A resident identifies anew each time: the provider's own session may outlive ours on a shared computer.
        ...(as === 'resident' ? { prompt: 'login' } : {}),
      });
      remember(visit, attempt);
      return { go: asSeenFrom(address, world.config, origin).href };
    } catch (error) {
      world.log.warn({ err: error, as }, 'sign-in could not begin');
      return { go: problemPath(whyFailed(error), as, back, identify) };
    }
  },
});
