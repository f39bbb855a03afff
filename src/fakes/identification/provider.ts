import Provider, { type Account, type Context, type Interaction, interactionPolicy } from 'oidc-provider';
import type { Keys } from './keys.ts';
import { endSessionAtOnce, forgetTheFirst } from './logout.ts';
import { inMemory } from './memory.ts';
import { drawn, type Played, WordView } from './pages.view.tsx';
import { langOf } from './language.ts';
import type { TestPerson } from './test-person.ts';

export type ClientSettings = { id: string; secret: string };
type Options = {
  issuer: string;
  played: Played;
  people: readonly TestPerson[];
  client: ClientSettings;
  origins: readonly string[];
  keys: Keys;
  policy: string;
};

/** Level of assurance that Suomi.fi gives: substantial. */
export const ACR = 'loa2';

/** An OpenID provider (authorization code flow with PKCE, RP-initiated logout) that knows one client and some test persons. */
export function makeProvider({ issuer, played, people, client, origins, keys, policy }: Options): Provider {
  const name = played.path.split('/').at(-1);
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_basic',
        redirect_uris: origins.map((o) => `${o}/sign-in/done`),
        post_logout_redirect_uris: origins.map((o) => `${o}/signed-out`),
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    adapter: inMemory(),
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: keys.cookies,
      names: { session: `test_${name}`, interaction: `test_${name}_choosing`, resume: `test_${name}_resume` },
      long: { httpOnly: true, sameSite: 'lax', path: played.path },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'acr', 'amr', ...new Set(people.flatMap((p) => Object.keys(p.claims)))], profile: [] },
    conformIdTokenClaims: false, // the identity is in the ID token itself, as from Suomi.fi
    acrValues: [ACR],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: () => {},
        postLogoutSuccessSource: (ctx: Context) => {
          tell(ctx, 'out');
        },
      },
    },
    interactions: { url: (_ctx: Context, { uid }: Interaction) => `${played.path}/choose/${uid}`, policy: withoutConsent() },
    ttl: { Session: 8 * 3600, Interaction: 3600, Grant: 8 * 3600, IdToken: 3600, AccessToken: 3600, AuthorizationCode: 60 },
    findAccount: (_ctx: Context, sub: string): Account | undefined => {
      const person = people.find((p) => p.sub === sub);
      return person && { accountId: sub, claims: () => ({ sub, ...person.claims }) };
    },
    loadExistingGrant,
    renderError: (ctx: Context, { error, error_description: more }: { error: string; error_description?: string }) =>
      tell(ctx, 'wrong', [error, more].filter(Boolean).join(': ')),
  });
  provider.use(forgetTheFirst(played.path));
  provider.use(endSessionAtOnce(played.path, (ctx, reason) => tell(ctx, 'wrong', reason)));
  return provider;

  function tell(ctx: Context, word: 'out' | 'wrong', reason?: string): void {
    ctx.type = 'html';
    ctx.set('content-security-policy', policy);
    ctx.body = drawn(WordView({ played, lang: langOf(ctx.oidc?.params?.ui_locales), word, ...(reason ? { reason } : {}) }));
  }
}

/** The service is the county's own: nobody is asked whether it may know who they are. */
function withoutConsent() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function loadExistingGrant({ oidc }: Context) {
  const { client, session, provider } = oidc!;
  const id = session.grantIdFor(client.clientId);
  const known = id && (await provider.Grant.find(id));
  if (known && known.accountId === session.accountId) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
