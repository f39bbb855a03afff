import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { scopeOf } from '../src/engines/fhir/index.ts';
import { change } from '../src/kernel/change.ts';
import { addClient, type ClientId } from '../src/modules/programs/index.ts';
import { system, type TestServer } from './world.ts';

/** A program with a key of its own, let in by the county. */
export type AProgram = {
  id: ClientId;
  name: string;
  /** A signed assertion; claims and header as given instead of the right ones. */
  assertion(instead?: JWTPayload, header?: { alg?: string; kid?: string }): Promise<string>;
  /** Asks for a token as given. */
  ask(form?: Record<string, string>): Promise<Response>;
  /** `Authorization` header of a fresh token. */
  token(scope?: string): Promise<string>;
};

const keys = new Map<string, Promise<CryptoKeyPair>>();
/** Making an RSA key takes a while, so one of each serves a whole test file. */
export const aKeyPair = (alg = 'ES384'): Promise<CryptoKeyPair> => {
  const made = keys.get(alg) ?? (generateKeyPair(alg, { extractable: true }) as Promise<CryptoKeyPair>);
  keys.set(alg, made);
  return made;
};

export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
let made = 0;

/** Lets in a program that may read these types (or has these scopes). `const labra = await aProgram(server, ['Patient'])` */
export async function aProgram(
  server: Pick<TestServer, 'url' | 'world'>,
  types: readonly string[],
  more: { name?: string; alg?: string; scopes?: readonly string[] } = {},
): Promise<AProgram> {
  const { alg = 'ES384', name = `Ohjelma ${++made}` } = more;
  const pair = await aKeyPair(alg);
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg };
  const id = (await change(server.world, system, { action: 'test' }, (tx) =>
    addClient(tx, { name, contact: '', jwks: { keys: [jwk as never] }, scopes: [...types.map(scopeOf), ...(more.scopes ?? [])] }),
  ))!;
  const now = () => Math.floor(server.world.clock().getTime() / 1000);
  const program: AProgram = {
    id,
    name,
    assertion: (instead = {}, header = {}) =>
      new SignJWT({ iss: id, sub: id, aud: `${server.url}/programs/token`, exp: now() + 120, jti: crypto.randomUUID(), ...instead })
        .setProtectedHeader({ alg, kid: 'k1', typ: 'JWT', ...header })
        .sign(pair.privateKey),
    ask: async (form = {}) =>
      fetch(`${server.url}/programs/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          scope: 'system/*.rs',
          client_assertion_type: JWT_BEARER,
          ...(form.client_assertion === undefined ? { client_assertion: await program.assertion() } : {}),
          ...form,
        }),
      }),
    async token(scope = 'system/*.rs') {
      const answer = await program.ask({ scope });
      const body = (await answer.json()) as { access_token?: string };
      if (!body.access_token) throw new Error(`no token: ${answer.status} ${JSON.stringify(body)}`);
      return `Bearer ${body.access_token}`;
    },
  };
  return program;
}
