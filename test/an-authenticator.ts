import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { ABrowser } from './a-browser.ts';

type Making = { challenge: string; rp: { id?: string }; user: { id: string }; excludeCredentials?: { id: string }[] };
type Asking = { challenge: string; rpId?: string };
/** What a dishonest or broken authenticator or browser would say instead. */
type Otherwise = {
  origin?: string;
  rpId?: string;
  verified?: boolean;
  type?: string;
  challenge?: string;
  counter?: number;
  userHandle?: string;
  crossOrigin?: boolean;
};

const UP = 1;
const UV = 4;
const AT = 64;
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

/** A device that makes passkeys and signs with them, and the browser between it and the page (Web Authentication level 3, ES256, no attestation). */
export class AnAuthenticator {
  readonly origin: string;
  counter = 0;
  id = '';
  userHandle = '';
  #key: KeyObject | undefined;
  readonly #counts: boolean;

  /** `counts`: false for the kind that is shared between devices and says always 0. */
  constructor(origin: string, { counts = true } = {}) {
    this.origin = origin;
    this.#counts = counts;
  }

  /** Makes a passkey; gives what a page's script would send. */
  make(options: Making, otherwise: Otherwise = {}): string {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.id = randomBytes(16).toString('base64url');
    this.userHandle = options.user.id;
    const { x, y } = publicKey.export({ format: 'jwk' });
    const point = (text: string | undefined) => new Uint8Array(Buffer.from(text!, 'base64url'));
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, point(x)],
        [-3, point(y)],
      ]) as never,
    );
    const id = Buffer.from(this.id, 'base64url');
    const data = Buffer.concat([this.#said(options.rp.id, otherwise, AT), Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(key)]);
    const attestation = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data)],
      ]) as never,
    );
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', options.challenge, otherwise).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Signs a challenge with the passkey made here; gives what a page's script would send. */
  sign(options: Asking, otherwise: Otherwise = {}): string {
    if (this.#counts) this.counter++;
    const data = this.#said(options.rpId, otherwise);
    const client = this.#client('webauthn.get', options.challenge, otherwise);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, sha256(client)]), this.#key!).toString('base64url'),
      userHandle: otherwise.userHandle ?? this.userHandle,
    });
  }

  /** A copy of the device as it is now, with its key. */
  copy(): AnAuthenticator {
    const copy = Object.assign(new AnAuthenticator(this.origin, { counts: this.#counts }), {
      counter: this.counter,
      id: this.id,
      userHandle: this.userHandle,
    });
    copy.#key = this.#key;
    return copy;
  }

  #said(rpId: string | undefined, otherwise: Otherwise, more = 0): Buffer {
    const flags = UP | ((otherwise.verified ?? true) ? UV : 0) | more;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(otherwise.counter ?? this.counter);
    return Buffer.concat([sha256(otherwise.rpId ?? rpId ?? ''), Buffer.from([flags]), counter]);
  }
  #client(type: string, challenge: string, otherwise: Otherwise): Buffer {
    const { origin = this.origin, crossOrigin = false } = otherwise;
    return Buffer.from(JSON.stringify({ type: otherwise.type ?? type, challenge: otherwise.challenge ?? challenge, origin, crossOrigin }));
  }
  #answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

const posting = (action: string) => ({ form: { action, method: 'post', fields: {}, buttons: [] } });

/** What the server asks of an authenticator, for this browser. */
export async function asked<What extends Making | Asking>(
  browser: ABrowser,
  path: '/my/passkeys/options' | '/sign-in/passkey/options',
): Promise<What> {
  await browser.send({}, posting(path));
  if (browser.status !== 200) throw new Error(`${browser.status} on ${path}: ${browser.html.slice(0, 200)}`);
  return JSON.parse(browser.html);
}
/** Brings an answer to the server as the page's form would. */
export const bringMade = (browser: ABrowser, answer: string) => browser.send({ answer }, posting('/fi/my/passkeys/add'));
export const bringSigned = (browser: ABrowser, answer: string, back = '/my') => browser.send({ answer, back }, posting('/fi/sign-in/passkey'));

/** Somebody signed in by e-identification just now adds a passkey of the device. */
export async function addPasskey(browser: ABrowser, device: AnAuthenticator): Promise<void> {
  await bringMade(browser, device.make(await asked<Making>(browser, '/my/passkeys/options')));
  if (!browser.path.includes('done=added')) throw new Error(`no passkey was added: ${browser.status} ${browser.text.slice(0, 200)}`);
}
/** Signs in with the device's passkey. */
export const signInWith = async (browser: ABrowser, device: AnAuthenticator, back = '/my') =>
  bringSigned(browser, device.sign(await asked<Asking>(browser, '/sign-in/passkey/options')), back);
