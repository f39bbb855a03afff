import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { ask, jsonOf, RegisterSilent } from './silent.ts';

/*
 * Suomi.fi e-authorizations (valtuudet), acting for a person (HPA), step by step:
 *   1. GET  /service/hpa/user/register/{clientId}/{hetu}?requestId=      -> sessionId, userId
 *   2. the browser to /oauth/authorize?client_id&response_type=code&requestId&user=
 *   3. POST /oauth/token, Basic client credentials, code                 -> access token
 *   4. GET  /service/hpa/api/delegate/{sessionId}                        -> persons one may act for
 *   5. GET  /service/hpa/api/authorization/{sessionId}/{principalId}     -> ALLOWED or DISALLOWED, no reason
 * Header X-AsiointivaltuudetAuthorization: clientId timestamp base64(HMAC-SHA256(apiKey, path + ' ' + timestamp)).
 * That the code of a person stands in the path of 1 and 5 is the protocol's; it is between servers, and we write no address anywhere.
 */
const NAME = 'Suomi.fi e-authorizations';

/** What is asked about again later: the session at the register, its token, and the principal. Kept sealed. */
export type Held = { session: string; token: string; principal: string };
export type Principal = { personId: string; name: string };

export const hasAuthorizations = ({ config }: World): boolean => config.AUTHORIZATIONS_URL !== undefined;

/** Step 1. Throws `RegisterSilent`. */
export async function registerUser(world: World, pic: string, requestId: string): Promise<{ sessionId: string; userId: string }> {
  const path = `/service/hpa/user/register/${encodeURIComponent(world.config.AUTHORIZATIONS_CLIENT)}/${encodeURIComponent(pic)}?requestId=${requestId}`;
  return read(z.object({ sessionId: z.string().min(1), userId: z.string().min(1) }), await signed(world, path));
}

/** Step 2: where the browser goes, to choose whom to act for. */
export function authorizeAddress(
  { config }: World,
  { userId, requestId, state, redirectUri, lang }: { userId: string; requestId: string; state: string; redirectUri: string; lang: Lang },
): URL {
  const address = new URL(`${config.AUTHORIZATIONS_URL}/oauth/authorize`);
  address.search = new URLSearchParams({
    client_id: config.AUTHORIZATIONS_CLIENT,
    response_type: 'code',
    requestId,
    user: userId,
    redirect_uri: redirectUri,
    state,
    lang,
  }).toString();
  return address;
}

/** Step 3. `seconds`: how long the token is good. Nothing when the code is not good. Throws `RegisterSilent`. */
export async function tokenFor({ config }: World, code: string, redirectUri: string): Promise<{ token: string; seconds: number } | undefined> {
  const secret = Buffer.from(`${encodeURIComponent(config.AUTHORIZATIONS_CLIENT)}:${encodeURIComponent(config.AUTHORIZATIONS_SECRET)}`).toString(
    'base64',
  );
  const answer = await ask(NAME, `${config.AUTHORIZATIONS_URL}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
  });
  if (answer.status === 400) return undefined;
  const { access_token, expires_in } = await read(z.object({ access_token: z.string().min(1), expires_in: z.number().positive() }), answer);
  return { token: access_token, seconds: expires_in };
}

/** Step 4. Throws `RegisterSilent`. */
export async function principalsOf(world: World, { session, token }: Omit<Held, 'principal'>, requestId: string): Promise<Principal[]> {
  const path = `/service/hpa/api/delegate/${encodeURIComponent(session)}?requestId=${requestId}`;
  return read(z.array(z.object({ personId: z.string().min(1), name: z.string().min(1).max(200) })).max(100), await signed(world, path, token));
}

/** Step 5. Whatever is not plainly ALLOWED is DISALLOWED; no reason is told. Throws `RegisterSilent` when there is no answer at all. */
export async function isAllowed(world: World, { session, token, principal }: Held, requestId: string): Promise<boolean> {
  const path = `/service/hpa/api/authorization/${encodeURIComponent(session)}/${encodeURIComponent(principal)}?requestId=${requestId}`;
  const answer = await signed(world, path, token);
  if (!answer.ok) return false;
  const told = z.object({ result: z.string() }).safeParse(await jsonOf(NAME, answer));
  return told.success && told.data.result === 'ALLOWED';
}

function signed(world: World, path: string, token?: string): Promise<Response> {
  const { AUTHORIZATIONS_URL, AUTHORIZATIONS_CLIENT, AUTHORIZATIONS_KEY } = world.config;
  const timestamp = world.clock().toISOString();
  const mac = createHmac('sha256', AUTHORIZATIONS_KEY).update(`${path} ${timestamp}`).digest('base64');
  return ask(NAME, AUTHORIZATIONS_URL + path, {
    headers: {
      'x-asiointivaltuudetauthorization': `${AUTHORIZATIONS_CLIENT} ${timestamp} ${mac}`,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
}

async function read<T>(form: z.ZodType<T>, answer: Response): Promise<T> {
  if (!answer.ok) throw new RegisterSilent(NAME, `status ${answer.status}`);
  const told = form.safeParse(await jsonOf(NAME, answer));
  if (!told.success) throw new RegisterSilent(NAME, 'an answer of another form');
  return told.data;
}
