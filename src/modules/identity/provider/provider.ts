import * as oidc from 'openid-client';
import type { World } from '../../../kernel/world.ts';
import type { Audience } from '../audience.ts';

/** The identity provider does not answer, or is not set up. The way on is to try later, or the telephone. */
export class ProviderDown extends Error {
  readonly code = 'IDENTITY_PROVIDER_DOWN';
  constructor(as: Audience, cause?: unknown) {
    super(`the identity provider of ${as}s does not answer; check its issuer setting and the network`, { cause });
  }
}

/** Seconds to wait for the provider before telling the visitor. */
const PATIENCE = 5;

const found = new WeakMap<World, Map<Audience, Promise<oidc.Configuration>>>();

/**
 * The provider's addresses and keys, asked for at first need and kept; a failed asking is not kept, so the next visitor tries again.
 * Throws `ProviderDown`. Plain http only in the demo, whose provider is on the same machine.
 */
export async function provider(world: World, as: Audience): Promise<oidc.Configuration> {
  const known = found.get(world) ?? new Map<Audience, Promise<oidc.Configuration>>();
  found.set(world, known);
  const asked = known.get(as) ?? discover(world, as);
  known.set(as, asked);
  try {
    return await asked;
  } catch (error) {
    known.delete(as);
    throw error instanceof ProviderDown ? error : new ProviderDown(as, error);
  }
}

function discover({ config }: World, as: Audience): Promise<oidc.Configuration> {
  const { issuer, client, secret } =
    as === 'resident'
      ? { issuer: config.OIDC_RESIDENT_ISSUER, client: config.OIDC_RESIDENT_CLIENT, secret: config.OIDC_RESIDENT_SECRET }
      : { issuer: config.OIDC_PROFESSIONAL_ISSUER, client: config.OIDC_PROFESSIONAL_CLIENT, secret: config.OIDC_PROFESSIONAL_SECRET };
  if (!issuer) return Promise.reject(new ProviderDown(as));
  return oidc.discovery(new URL(issuer), client, {}, secret ? oidc.ClientSecretBasic(secret) : oidc.None(), {
    timeout: PATIENCE,
    // Signatures of ID tokens are checked too, beside the TLS connection they come by.
    execute: [oidc.enableNonRepudiationChecks, ...(config.mode === 'demo' ? [oidc.allowInsecureRequests] : [])],
  });
}
