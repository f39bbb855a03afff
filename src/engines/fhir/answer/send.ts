import type { Resource } from '@medplum/fhirtypes';
import { sha256 } from '../../../kernel/crypto.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import type { Found, Mapping } from '../registry.ts';
import { FHIR_JSON } from './outcome.ts';

/** A found resource with meta: profile, when it last changed, and a version that changes when anything in it does. */
export function whole(
  { resource, changedAt }: Found,
  mapping: Pick<Mapping, 'profile'>,
): Resource & { id: string; meta: { versionId: string; lastUpdated: string } } {
  const lastUpdated = changedAt.toISOString();
  const versionId = sha256(JSON.stringify([resource, lastUpdated])).slice(0, 16);
  const { resourceType, id, meta, ...rest } = resource;
  return {
    resourceType,
    id,
    meta: { ...meta, versionId, lastUpdated, ...(mapping.profile ? { profile: [mapping.profile] } : {}) },
    ...rest,
  } as ReturnType<typeof whole>;
}

/** A body as FHIR JSON; what it holds depends on who asks. */
export const send = (body: object, pretty: boolean, headers: Record<string, string> = {}): Answer => ({
  send: JSON.stringify(body, undefined, pretty ? 2 : undefined),
  type: FHIR_JSON,
  headers: { vary: 'accept, accept-language, authorization, cookie, prefer', ...headers },
});

/** One resource with its version; 304 without a body to whoever has this version already. */
export function sendVersion(visit: Pick<Visit, 'header'>, resource: ReturnType<typeof whole>, pretty: boolean): Answer {
  const etag = `W/"${resource.meta.versionId}"`;
  const changed = new Date(resource.meta.lastUpdated);
  const headers = { etag, 'last-modified': changed.toUTCString() };
  const has = visit.header('if-none-match');
  const since = Date.parse(visit.header('if-modified-since') ?? '');
  const same = has ? has.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*') : Math.floor(changed.getTime() / 1000) * 1000 <= since;
  return same ? { send: '', status: 304, headers } : send(resource, pretty, headers);
}
