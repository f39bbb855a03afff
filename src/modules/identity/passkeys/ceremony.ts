import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { inLang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import type { Credential, NewPasskey } from './passkey.store.ts';

/** Minutes a challenge is good for: as long as one looks for a finger or a security key. */
export const CHALLENGE_MINUTES = 5;
/** ES256, EdDSA and RS256: what devices in use sign with, and what Node checks without experimental parts. */
const ALGORITHMS = [-7, -8, -257];
const TIMEOUT = CHALLENGE_MINUTES * 60_000;

/** Whom passkeys are made for and where: the installation's own host, whatever a request says. */
const here = ({ config }: World) => ({ id: new URL(config.url).hostname, origin: new URL(config.url).origin });

/**
 * What the browser needs for making a passkey: kept in the device or its account (so that signing in needs no name), always opened by
 * finger, face or code. `userHandle`: the person's name towards authenticators, a new random one before the first passkey.
 */
export async function toMake(
  world: World,
  who: { name: string; userHandle?: string | undefined; credentials: readonly { id: string; transports: string[] }[] },
): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; userHandle: string }> {
  const userHandle = who.userHandle ?? randomBytes(32).toString('base64url');
  const options = await generateRegistrationOptions({
    rpName: inLang(world.county.name, 'fi'),
    rpID: here(world).id,
    userName: who.name,
    userDisplayName: who.name,
    userID: new Uint8Array(Buffer.from(userHandle, 'base64url')),
    timeout: TIMEOUT,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: [...who.credentials],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { options, userHandle };
}

/** What the browser needs for signing in: any passkey the device has for us. */
export const toSignIn = (world: World): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({ rpID: here(world).id, userVerification: 'required', timeout: TIMEOUT });

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(2000);
const common = { id: base64url, rawId: base64url, type: z.literal('public-key'), clientExtensionResults: z.looseObject({}).default({}) };
const made = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: z.string().max(20_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});
const signed = z.object({
  ...common,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.optional() }),
});

/** Checks a new passkey: challenge, origin, host, that the person was verified. Nothing when anything is wrong. */
export async function checkMade(
  world: World,
  answer: string,
  challenge: string,
): Promise<Omit<NewPasskey, 'person' | 'userHandle' | 'name'> | undefined> {
  const read = made.safeParse(json(answer)).data;
  if (!read) return undefined;
  const { id, origin } = here(world);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: read as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) return undefined;
  const { credential, credentialDeviceType } = registrationInfo;
  const { transports } = read.response;
  return {
    credential: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports,
    synced: credentialDeviceType === 'multiDevice',
  };
}

/** The answer of a sign-in as far as it can be read without a key; nothing when it is not one. */
export const readSigned = (answer: string): AuthenticationResponseJSON | undefined =>
  signed.safeParse(json(answer)).data as AuthenticationResponseJSON | undefined;

/**
 * Checks a signature: challenge, origin, host, that the person was verified, and that the authenticator means the same person as we.
 * Gives the authenticator's counter, nothing when anything is wrong. Whether the counter fits is the store's to judge, when and only
 * when the signature is good: otherwise anybody could make a passkey look copied.
 */
export async function checkSigned(
  world: World,
  answer: AuthenticationResponseJSON,
  challenge: string,
  known: Credential,
): Promise<number | undefined> {
  const { id, origin } = here(world);
  if (answer.response.userHandle !== known.userHandle) return undefined;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: { id: known.credential, publicKey: known.publicKey, counter: 0 },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified ? authenticationInfo?.newCounter : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
