import { readScopes, TOKEN_PATH } from '../../../engines/fhir/index.ts';
import type { Actor } from '../../../kernel/access.ts';
import { change, refused } from '../../../kernel/change.ts';
import { type Answer, endpoint, one, type Visit } from '../../../kernel/page.ts';
import type { Tx } from '../../../kernel/db.ts';
import { type ClientId, findClient } from '../clients/client.store.ts';
import { checkAssertion, claimedClient, UNKNOWN } from './assertion.ts';
import { giveToken, TOKEN_MINUTES, takeOnce } from './token.store.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Long enough for any honest assertion. */
const LONGEST = 16_000;

/** An access token for a program that signs with its own key (SMART Backend Services: client_credentials with private_key_jwt). */
export const token = endpoint({
  at: TOKEN_PATH,
  may: { who: ['anonymous', 'resident', 'professional', 'admin', 'officer', 'client'] },
  problem: ({ status, title }) => ({
    type: 'application/json',
    body: { error: status >= 500 ? 'server_error' : 'invalid_request', error_description: title },
  }),

  async post(visit) {
    const { world, form, now } = visit;
    if (one(form, 'grant_type') !== 'client_credentials') return no(400, 'unsupported_grant_type', 'only client_credentials');
    const assertion = one(form, 'client_assertion');
    if (one(form, 'client_assertion_type') !== ASSERTION_TYPE || !assertion || assertion.length > LONGEST)
      return no(400, 'invalid_request', `client_assertion and client_assertion_type ${ASSERTION_TYPE} are needed`);

    const claimed = claimedClient(assertion);
    const client = claimed && (await findClient(world.db, { id: claimed }));
    if (!client || client.state !== 'active') return refuse(visit, UNKNOWN);
    const checked = await checkAssertion(assertion, client, world.config.url + TOKEN_PATH, now);
    if (checked.kind === 'bad') return refuse(visit, checked.why);

    const { scopes: asked, unknown } = readScopes(one(form, 'scope'), client.scopes);
    const scopes = asked.filter((s) => client.scopes.includes(s));
    const actor: Actor = { role: 'client', client: client.name, scopes };
    const given = await change(world, actor, { action: 'programs.token' }, async (tx) => {
      const outcome = await give(tx, client.id, checked, scopes);
      if (typeof outcome === 'string') tx.audited({ outcome: `refused: ${outcome}` });
      return outcome;
    });
    if (given === 'replayed') return no(401, 'invalid_client', 'the assertion was used before: sign a new one, with a new jti, for each token');
    if (given === 'no scope')
      return no(
        400,
        'invalid_scope',
        unknown.length ? `not known: ${unknown.join(' ').slice(0, 200)}` : `this program may ask for: ${client.scopes.join(' ')}`,
      );
    if (given === 'too many') return no(429, 'slow_down', `a token is good for ${TOKEN_MINUTES} minutes: use it again`, { 'retry-after': '60' });
    return {
      send: { access_token: given.token, token_type: 'bearer', expires_in: TOKEN_MINUTES * 60, scope: scopes.join(' ') },
      type: 'application/json',
      headers: NOT_KEPT,
    };
  },
});

/** Uses the assertion up, and gives a token or the reason why not. */
async function give(
  tx: Tx,
  client: ClientId,
  { jti, expiresAt }: { jti: string; expiresAt: Date },
  scopes: readonly string[],
): Promise<{ token: string } | 'replayed' | 'no scope' | 'too many'> {
  if (!(await takeOnce(tx, client, jti, expiresAt))) return 'replayed';
  if (scopes.length === 0) return 'no scope';
  const token = await giveToken(tx, client, scopes);
  return token ? { token } : 'too many';
}

const NOT_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' };

/** OAuth's way to say no (RFC 6749, 5.2). */
const no = (status: number, error: string, says: string, headers: Record<string, string> = {}): Answer => ({
  send: { error, error_description: says },
  status,
  type: 'application/json',
  headers: { ...NOT_KEPT, ...headers },
});

async function refuse({ world }: Visit, why: string): Promise<Answer> {
  await refused(world, { role: 'anonymous' }, 'programs.token', why);
  return no(401, 'invalid_client', why);
}
