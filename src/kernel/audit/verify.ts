import type { ClientBase } from 'pg';
import type { Crypto } from '../crypto.ts';
import { BEGINNING, CANONICAL, linkHash } from './canonical.ts';
import { isGenuine, readCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { findGaps } from './gaps.ts';

/** What is wrong, and where. */
export type Finding = {
  kind: 'altered' | 'removed' | 'inserted' | 'reordered' | 'rewritten' | 'cut-off' | 'false-checkpoint' | 'unaudited';
  /** Number of the link in the chain. */
  position?: number;
  entry?: string;
  at?: Date | null;
  says: string;
};

export type Verdict = {
  ok: boolean;
  /** Links walked, and the last one's position. */
  entries: number;
  upTo: number;
  /** Not sealed yet, so not proved yet. */
  waiting: number;
  checkpoints: number;
  /** The first broken link first, then what else is wrong. */
  findings: Finding[];
};

export type Options = {
  /** Begin at this link instead of the first. */
  from?: number | undefined;
  /** Checkpoints kept elsewhere: they must fit the chain too. */
  held?: readonly SignedCheckpoint[] | undefined;
  onProgress?: (entries: number, of: number) => void;
};

const FETCH = 5000;

/**
 * Walks the chain of a county from its first link, or another: is every entry as it was sealed, in its place, and none missing or between? Then the
 * checkpoints, and changes of which the log says nothing. Reads one state of the database in a steady stream; nobody has to wait for it.
 * @param client the owner's connection, not within a transaction
 */
export async function verifyAudit(client: ClientBase, county: string, crypto: Crypto, options: Options = {}): Promise<Verdict> {
  await client.query("begin isolation level repeatable read read only; set local timezone to 'UTC'; set local cursor_tuple_fraction = 0.001");
  try {
    const { rows } = await client.query(
      `select position::int as "upTo", tx::text, entry from kernel.audit_link where county = $1 order by position desc limit 1`,
      [county],
    );
    const last: { upTo: number; tx: string; entry: string } = rows[0] ?? { upTo: 0, tx: '0', entry: '0' };
    const walked = await walk(client, county, last.upTo, options);
    const findings = walked.broken ? [walked.broken] : [];
    const unsealed = await besideTheChain(client, county, last);
    if (unsealed.finding && walked.broken?.kind !== 'removed') findings.push(unsealed.finding);
    const checked = await checkpoints(client, county, crypto, last.upTo, options.held ?? []);
    findings.push(...checked.findings);
    for (const g of await findGaps(client, county))
      findings.push({
        kind: 'unaudited',
        at: g.at,
        says: `${g.rows} ${g.rows === 1 ? 'row' : 'rows'} of ${g.table} written by transaction ${g.tx}, of which the log says nothing`,
      });
    return {
      ok: findings.length === 0,
      entries: walked.entries,
      upTo: last.upTo,
      waiting: unsealed.waiting,
      checkpoints: checked.number,
      findings,
    };
  } finally {
    await client.query('rollback');
  }
}

type Row = [position: string, prev: string, hash: string, version: string, sameTx: boolean, text: string | null];

/** From link to link, until the first broken one. */
async function walk(
  client: ClientBase,
  county: string,
  upTo: number,
  { from = 1, onProgress }: Options,
): Promise<{ entries: number; broken?: Finding }> {
  let before = from > 1 ? await hashAt(client, county, from - 1) : BEGINNING;
  if (before === undefined) {
    if (from <= upTo)
      return { entries: 0, broken: { kind: 'removed', position: from - 1, says: 'the link before the first one asked for is missing' } };
    return { entries: 0 };
  }
  // Texts by version; only the known ones: a link of a version that we do not know cannot be proved.
  const text = `case l.version ${Object.entries(CANONICAL)
    .map(([v, sql]) => `when ${v} then ${sql}`)
    .join(' ')} end`;
  await client.query({
    text: `declare chain no scroll cursor for select l.position, encode(l.prev, 'hex'), encode(l.hash, 'hex'), l.version::text, l.tx = e.tx,
        case when e.id is not null then ${text} end
      from kernel.audit_link l left join kernel.audit_entry e on e.id = l.entry
      where l.county = '${county.replaceAll("'", "''")}' and l.position >= ${Number(from)} order by l.position`,
  });
  const fetch = () => client.query<Row>({ text: `fetch ${FETCH} from chain`, rowMode: 'array' });
  let expected = from;
  let next = fetch();
  try {
    for (;;) {
      const { rows } = await next;
      if (rows.length === 0) return { entries: expected - from };
      next = fetch(); // the database reads on while we compute
      for (const [position, prev, hash, version, sameTx, canonical] of rows) {
        const found = judge({ expected, position: Number(position), before, prev, hash, version: Number(version), sameTx, canonical });
        if (found) return { entries: expected - from, broken: await told(client, county, found, prev) };
        before = hash;
        expected++;
      }
      onProgress?.(expected - from, upTo - from + 1);
    }
  } finally {
    await next.catch(() => {});
  }
}

type Link = {
  expected: number;
  position: number;
  before: string;
  prev: string;
  hash: string;
  version: number;
  sameTx: boolean;
  canonical: string | null;
};

/** Is one link whole, and does it follow the one before? Pure. */
function judge(l: Link): Finding | undefined {
  const position = l.expected;
  if (l.position !== position)
    return { kind: 'removed', position, says: `${l.position - position === 1 ? 'the link is' : `${l.position - position} links are`} missing` };
  if (!Object.hasOwn(CANONICAL, l.version))
    return { kind: 'altered', position, says: `the link is of version ${l.version}, which is not known here` };
  if (l.canonical === null) return { kind: 'removed', position, says: 'the entry is missing' };
  if (linkHash(l.version, l.prev, l.canonical) !== l.hash)
    return { kind: 'altered', position, says: 'the entry, or its link, is not what was sealed' };
  if (!l.sameTx) return { kind: 'altered', position, says: 'the link names another transaction than the entry' };
  if (l.prev !== l.before) return { kind: 'reordered', position, says: '' };
  return undefined;
}

/** Puts the finding in words; when a whole link does not follow the one before, looks for the one that it did follow. */
async function told(client: ClientBase, county: string, found: Finding, prev: string): Promise<Finding> {
  const { rows: here } = await client.query<{ entry: string; at: Date | null }>(
    'select l.entry, e.at from kernel.audit_link l left join kernel.audit_entry e on e.id = l.entry where l.county = $1 and l.position = $2',
    [county, found.position],
  );
  const finding = { ...found, ...here[0] };
  if (found.kind !== 'reordered') return finding;
  const { rows } = await client.query("select position::int from kernel.audit_link where county = $1 and hash = decode($2, 'hex') limit 1", [
    county,
    prev,
  ]);
  const follows: number | undefined = rows[0]?.position;
  if (follows === undefined) return { ...finding, kind: 'removed', says: 'the link that was before it is missing, or was sealed anew' };
  if (follows < found.position! - 1)
    return { ...finding, kind: 'inserted', says: `the link follows link ${follows}: what is between was put there later` };
  return { ...finding, says: `the link follows link ${follows}, not the one before it: the order was changed` };
}

async function hashAt(client: ClientBase, county: string, position: number): Promise<string | undefined> {
  const { rows } = await client.query("select encode(hash, 'hex') as hash from kernel.audit_link where county = $1 and position = $2", [
    county,
    position,
  ]);
  return rows[0]?.hash;
}

/** Entries that have no link: those that wait for the sealer, and those that were put between later. */
async function besideTheChain(
  client: ClientBase,
  county: string,
  last: { tx: string; entry: string; upTo: number },
): Promise<{ waiting: number; finding?: Finding }> {
  // Numbers of transactions that this server has not given out are of a restored dump, or invented: the sealer takes the former at its next round.
  const { rows } = await client.query<{ waiting: number; old: number; unborn: number }>(
    `select count(*) filter (where (tx, id) > ($2::xid8, $3::bigint) and tx < pg_snapshot_xmax(pg_current_snapshot()))::int as waiting,
       count(*) filter (where (tx, id) <= ($2::xid8, $3::bigint))::int as old,
       count(*) filter (where (tx, id) > ($2::xid8, $3::bigint) and tx >= pg_snapshot_xmax(pg_current_snapshot()))::int as unborn
     from kernel.audit_entry where county = $1`,
    [county, last.tx, last.entry],
  );
  const { waiting, old, unborn } = rows[0]!;
  if (old <= last.upTo && unborn === 0) return { waiting };
  const { rows: found } = await client.query<{ id: string; at: Date }>(
    `select e.id, e.at from kernel.audit_entry e where e.county = $1 and ((e.tx, e.id) <= ($2::xid8, $3::bigint) or e.tx >= pg_snapshot_xmax(pg_current_snapshot()))
       and not exists (select from kernel.audit_link l where l.entry = e.id) order by e.tx, e.id limit 1`,
    [county, last.tx, last.entry],
  );
  if (!found[0]) return { waiting };
  return { waiting, finding: { kind: 'inserted', entry: found[0].id, at: found[0].at, says: 'the entry was put among sealed ones and has no link' } };
}

/** Does the chain still pass through every checkpoint: those in the database and those held elsewhere? */
async function checkpoints(
  client: ClientBase,
  county: string,
  crypto: Crypto,
  upTo: number,
  held: readonly SignedCheckpoint[],
): Promise<{ number: number; findings: Finding[] }> {
  const { rows } = await client.query<{ line: string; position: string }>(
    'select line, position from kernel.audit_checkpoint where county = $1 order by position',
    [county],
  );
  const findings: Finding[] = [];
  const ours: SignedCheckpoint[] = [];
  for (const { line, position } of rows) {
    const c = readCheckpoint(line);
    if (c && c.position === Number(position)) ours.push(c);
    else findings.push({ kind: 'false-checkpoint', position: Number(position), says: 'the checkpoint kept in the database is not one' });
  }
  const all = [...ours, ...held];
  const { rows: links } = await client.query<{ position: number; hash: string }>(
    "select position::int, encode(hash, 'hex') as hash from kernel.audit_link where county = $1 and position = any ($2::bigint[])",
    [county, all.map((c) => c.position)],
  );
  const hashes = new Map(links.map((l) => [l.position, l.hash]));
  for (const c of all) {
    const [at, position] = [c.at, c.position];
    const genuine = c.county === county ? isGenuine(c, crypto) : 'of another county';
    if (genuine !== 'genuine')
      findings.push({
        kind: 'false-checkpoint',
        position,
        at,
        says: `the checkpoint is ${genuine === 'unknown-key' ? 'signed by a key that is not in the ring' : genuine}`,
      });
    else if (position > upTo) findings.push({ kind: 'cut-off', position, at, says: `the chain had reached this link, but ends at ${upTo}` });
    else if (hashes.get(position) !== c.hash)
      findings.push({ kind: 'rewritten', position, at, says: 'the chain passed here with another hash when the checkpoint was signed' });
  }
  return { number: all.length, findings };
}

/** Keeps what was found, for `auditStatus`. */
export async function rememberVerdict(client: ClientBase, county: string, v: Verdict, at: Date): Promise<void> {
  await client.query('insert into kernel.audit_verification (county, at, ok, entries, up_to, says) values ($1, $2, $3, $4, $5, $6)', [
    county,
    at,
    v.ok,
    v.entries,
    v.upTo,
    v.findings.slice(0, 3).map(sayFinding).join('; ').slice(0, 1000),
  ]);
}

/** 'link 512, entry 530, 2026-11-21T09:00:12.000Z: altered: the entry …' */
export const sayFinding = (f: Finding): string =>
  [[f.position !== undefined && `link ${f.position}`, f.entry && `entry ${f.entry}`, f.at?.toISOString()].filter(Boolean).join(', '), f.kind, f.says]
    .filter(Boolean)
    .join(': ');
