import { sha256 } from '../../../kernel/crypto.ts';

/** A hash of a definition's content that does not depend on the order of keys: the database keeps JSON in an order of its own. */
export const fingerprint = (resource: unknown, decision: unknown): string =>
  sha256(JSON.stringify(ordered({ resource, decision: decision ?? null })));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, ordered(v)]));
}
