import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { asId } from '../../../kernel/ids.ts';
import type { Client, ClientId } from '../clients/client.store.ts';
import { ALGORITHMS } from '../clients/jwks.rules.ts';

/** How far ahead an assertion may expire. Source: SMART App Launch 2, backend services: no more than five minutes. */
const LONGEST_SECONDS = 300;
/** How much clocks may differ. */
const TOLERANCE_SECONDS = 10;

export type Checked = { kind: 'good'; jti: string; expiresAt: Date } | { kind: 'bad'; why: string };

/** Whose assertion it claims to be, unchecked: tells whose keys to check it with. */
export function claimedClient(assertion: string): ClientId | undefined {
  try {
    const { iss, sub } = decodeJwt(assertion);
    return iss === sub ? asId<ClientId>(iss) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks a program's signed assertion (RFC 7523, SMART Backend Services): its own key by RS384 or ES384, itself as issuer and subject, our token address as
 * audience, five minutes at most. `why` is for the program's makers, and told only after the signature is theirs. Whether it was used before the store tells.
 */
export async function checkAssertion(assertion: string, client: Client, audience: string, now: Date): Promise<Checked> {
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(client.jwks as JSONWebKeySet), {
      algorithms: [...ALGORITHMS],
      issuer: client.id,
      subject: client.id,
      audience,
      currentDate: now,
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'jti'],
    });
    const { exp, jti } = payload;
    if (typeof jti !== 'string' || jti.length === 0 || jti.length > 500) return bad('jti is missing or too long');
    if (exp! > now.getTime() / 1000 + LONGEST_SECONDS + TOLERANCE_SECONDS) return bad(`exp is more than ${LONGEST_SECONDS} seconds ahead`);
    return { kind: 'good', jti, expiresAt: new Date((exp! + TOLERANCE_SECONDS) * 1000) };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return bad('the assertion has expired');
    if (error instanceof errors.JWTClaimValidationFailed) return bad(`${error.claim} is not what it should be`);
    return bad(UNKNOWN);
  }
}

/** Said of an unknown or disabled program, a wrong key and a wrong signature alike: nobody learns from it which programs there are. */
export const UNKNOWN = 'no program of ours has signed this assertion';
const bad = (why: string): Checked => ({ kind: 'bad', why });
