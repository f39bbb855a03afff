import { hash } from 'node:crypto';

/** Which canonical text new links are of. A new column of the log means a new version; old links stay with theirs. */
export const VERSION = 1;

/**
 * The canonical text of an entry `e`, one for each version: a JSON array of every column in this order, as PostgreSQL writes it (instants in UTC: set the
 * session's time zone first). Whoever has the entries can compute the chain without us; a test sees that no column is missing.
 */
export const CANONICAL: Readonly<Record<number, string>> = {
  1: `json_build_array(e.id, e.at, e.county, e.role, e.person, e.acting_for, e.basis, e.practitioner, e.name, e.title, e.units, e.session, e.system_name,
    e.client, e.action, e.purpose, e.matter, e.subject, e.data, e.outcome, e.emergency, e.reason, e.tx::text)::text`,
};

/** What the first link follows. */
export const BEGINNING = '0'.repeat(64);

/** The hash of a link, SHA-256 in hex: of the version, the hash of the link before (hex) and the entry's canonical text. */
export const linkHash = (version: number, prev: string, text: string): string => hash('sha256', `polku audit ${version}\n${prev}\n${text}`);
