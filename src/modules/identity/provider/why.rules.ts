import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ProviderDown } from './provider.ts';

/**
 * Why a sign-in did not succeed, as the visitor is told it:
 * `cancelled` by the visitor · `stale`: began too long ago, in another browser, or twice · `unavailable`: the provider does not answer ·
 * `no-code`: identified without a Finnish personal identity code or a European identifier · `passkey`: its signature did not check out ·
 * `passkey-stopped`: it may have been copied · `no-rights`: the directory gives no role here · `failed`: anything else.
 */
export const WHYS = ['cancelled', 'stale', 'unavailable', 'no-code', 'passkey', 'passkey-stopped', 'no-rights', 'failed'] as const;
export type Why = (typeof WHYS)[number];

const TRANSIENT = ['temporarily_unavailable', 'server_error'];

/** Puts an error of a sign-in into the visitor's words. */
export function whyFailed(error: unknown): Why {
  if (error instanceof ProviderDown) return 'unavailable';
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : TRANSIENT.includes(error.error) ? 'unavailable' : 'failed';
  // 'invalid_grant': the code was used already, or is too old
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant' ? 'stale' : TRANSIENT.includes(error.error) || error.status >= 500 ? 'unavailable' : 'failed';
  if (error instanceof ClientError && error.code === 'OAUTH_TIMEOUT') return 'unavailable';
  if (error instanceof TypeError && error.message === 'fetch failed') return 'unavailable';
  return 'failed';
}
