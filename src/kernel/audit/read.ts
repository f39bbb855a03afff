import { type RawBuilder, sql } from 'kysely';
import type { Purpose, Role } from '../access.ts';
import type { Tx } from '../db.ts';
import type { ConsentId, EmergencyId, MatterId, PersonId, PractitionerId, SessionId, UnitId } from '../ids.ts';

/** One entry of the log: who did what to whose data, why and how it ended. */
export type LogLine = {
  /** Grows in the order of writing; the cursor `before` of the next page. */
  id: string;
  at: Date;
  role: Role | 'system';
  /** The resident behind the keyboard. */
  person: PersonId | null;
  /** Whose matters that resident handled, when not own. */
  actingFor: PersonId | null;
  basis: ConsentId | null;
  practitioner: PractitionerId | null;
  /** Name of the professional, or of who acted for another, at the time; and the professional's title. */
  name: string | null;
  title: string | null;
  units: UnitId[] | null;
  systemName: string | null;
  client: string | null;
  /** 'booking.reserve': part.verb */
  action: string;
  purpose: Purpose | 'emergency';
  matter: MatterId | null;
  /** Whose data. */
  subject: PersonId | null;
  /** The kind of data ('assessment', 'appointment' …), never its content. */
  data: string | null;
  /** 'done', another word of the part's, or 'refused: why'. */
  outcome: string;
  emergency: EmergencyId | null;
  /** Why, in words: of a break-glass access. */
  reason: string | null;
  session: SessionId | null;
};

const LINE = sql`id::text, at, role, person, acting_for as "actingFor", basis, practitioner, name, title, units, system_name as "systemName", client, action, purpose,
  matter, subject, data, outcome, emergency, reason, session`;

/** So many lines at most, whatever is asked. */
const MOST = 1000;

/** A page of a log: `before` is the id of the last line of the page before; times are from (inclusive) and to (exclusive). */
type Page = { before?: string | undefined; limit?: number | undefined };

/**
 * Who has handled a person's data, newest first. Row-level security decides what is seen: own entries, a child's as its guardian (but not of
 * matters kept from guardians), nothing as a supporter.
 */
export function logOf(
  tx: Tx,
  person: PersonId,
  page: Page & { since?: Date | undefined; until?: Date | undefined; by?: LogParty | undefined } = {},
): Promise<LogLine[]> {
  return lines(tx, [sql`subject = ${person}`, ...times(page.since, page.until), ...(page.by ? [PARTIES[page.by]] : [])], page);
}

/** Kinds of those who handle a person's data, for choosing among the lines. */
export type LogParty = 'professionals' | 'representatives' | 'myself' | 'programs' | 'emergency';
const PARTIES: Record<LogParty, RawBuilder<unknown>> = {
  professionals: sql`role in ('professional', 'admin', 'officer')`,
  representatives: sql`role = 'resident' and person <> subject`,
  myself: sql`role = 'resident' and person = subject`,
  programs: sql`role in ('client', 'system')`,
  emergency: sql`emergency is not null`,
};

/** One line, if the one who asks may see it. */
export async function findLine(tx: Tx, id: string): Promise<LogLine | undefined> {
  if (!/^\d{1,18}$/.test(id)) return undefined;
  const [line] = await lines(tx, [sql`id = ${id}`], { limit: 1 });
  return line;
}

export type LogSearch = Page & {
  /** Only these lines. */
  ids?: readonly string[] | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  practitioner?: PractitionerId | undefined;
  /** Whose data. */
  subject?: PersonId | undefined;
  /** Who did it, as a resident. */
  person?: PersonId | undefined;
  /** How the action begins: 'booking.' or 'booking.reserve'. */
  action?: string | undefined;
  purpose?: LogLine['purpose'] | undefined;
  emergencyOnly?: boolean | undefined;
  refusedOnly?: boolean | undefined;
};

/** Searches the whole county's log, newest first; for the data-protection officer. */
export function searchLog(tx: Tx, search: LogSearch): Promise<LogLine[]> {
  const all = times(search.from, search.to);
  if (search.ids) all.push(sql`id = any(${[...search.ids]}::bigint[])`);
  if (search.practitioner) all.push(sql`practitioner = ${search.practitioner}`);
  if (search.subject) all.push(sql`subject = ${search.subject}`);
  if (search.person) all.push(sql`person = ${search.person}`);
  if (search.action) all.push(sql`starts_with(action, ${search.action})`);
  if (search.purpose) all.push(sql`purpose = ${search.purpose}`);
  if (search.emergencyOnly) all.push(sql`emergency is not null`);
  if (search.refusedOnly) all.push(sql`outcome like 'refused%'`);
  return lines(tx, [sql`county = kernel.current_county()`, ...all], search);
}

const times = (from: Date | undefined, to: Date | undefined): RawBuilder<unknown>[] => [
  ...(from ? [sql`at >= ${from}`] : []),
  ...(to ? [sql`at < ${to}`] : []),
];

async function lines(tx: Tx, conditions: RawBuilder<unknown>[], { before, limit = 50 }: Page): Promise<LogLine[]> {
  // A cursor that is no number, or beyond any id, came from a bent address: the first page.
  if (before && /^\d{1,18}$/.test(before))
    conditions.push(sql`(at, id) < ((select e.at from kernel.audit_entry e where e.id = ${before}), ${before}::bigint)`);
  // Ordered by the columns, not by the id as text that is given: so the order is that of the index, and of writing.
  const { rows } = await sql<LogLine>`
    select ${LINE} from kernel.audit_entry where ${sql.join(conditions, sql` and `)} order by audit_entry.at desc, audit_entry.id desc limit ${Math.min(limit, MOST)}`.execute(
    tx.db,
  );
  return rows;
}

export type AuditStatus = {
  /** How many entries are in the chain, and the time of the last one. */
  sealed: number;
  sealedTo: Date | null;
  /** Entries not sealed yet (a few seconds' worth when the sealer runs), and the time of the first. */
  waiting: number;
  waitingSince: Date | null;
  /** The last signed checkpoint, and its line as in the log output. */
  checkpoint: { position: number; at: Date; line: string } | null;
  /** The last `./polku audit verify` and what it said. */
  verification: { at: Date; ok: boolean; entries: number; upTo: number; says: string } | null;
};

/** How the log is kept. For the officer, administrators and the system; others get nothing. */
export async function auditStatus(tx: Tx): Promise<AuditStatus | undefined> {
  const { rows } = await sql<{ status: Dated<AuditStatus> | null }>`select kernel.audit_status() as status`.execute(tx.db);
  const s = rows[0]?.status;
  if (!s) return undefined;
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...s,
    sealedTo: date(s.sealedTo),
    waitingSince: date(s.waitingSince),
    checkpoint: s.checkpoint && { ...s.checkpoint, at: new Date(s.checkpoint.at) },
    verification: s.verification && { ...s.verification, at: new Date(s.verification.at) },
  };
}
/** As JSON carries it. */
type Dated<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Dated<T[K]> } : T;
