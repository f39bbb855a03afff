import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { checkpointsIn, type SignedCheckpoint } from '../kernel/audit/checkpoint.ts';
import { lastCheckpoint } from '../kernel/audit/seal.ts';
import { rememberVerdict, sayFinding, verifyAudit } from '../kernel/audit/verify.ts';
import { instantOf } from '../kernel/clock.ts';
import type { Installation } from '../main.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { withOwner } from './with-installation.ts';

export const audit: Command = {
  name: 'audit',
  usage: 'audit verify [--from LINK|DAY] [--checkpoint FILE] | audit checkpoint [--public-key]',
  summary: 'is the log whole; the last signed checkpoint',
  async run(args) {
    const { words, flags, values } = readArgs(args, { words: 1, flags: ['--public-key'], values: ['--from', '--checkpoint'] });
    if (words[0] === 'verify') {
      const [from, held] = [readFrom(values['--from']), readHeld(values['--checkpoint'])];
      return withOwner('polku-audit', (installation, client) => verify(installation, client, from, held));
    }
    if (words[0] === 'checkpoint')
      return withOwner('polku-audit', ({ world }, client) =>
        flags.has('--public-key') ? publicKey(world.crypto.publicKey()) : checkpoint(client, world.county.key),
      );
    throw new UsageError('say: audit verify or audit checkpoint');
  },
};

type From = { link: number } | { day: string } | undefined;

function readFrom(text: string | undefined): From {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return { link: Number(text) };
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return { day: text };
  throw new UsageError(`--from: a number of a link or a day such as 2026-11-21, not '${text}'`);
}

/** Checkpoints kept elsewhere: lines of `audit checkpoint`, or a kept log. */
function readHeld(file: string | undefined): SignedCheckpoint[] {
  if (file === undefined) return [];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--checkpoint: ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const found = checkpointsIn(text);
  if (found.length === 0) throw new UsageError(`--checkpoint: there is no checkpoint in ${file}`);
  return found;
}

async function verify({ world }: Installation, client: pg.Client, from: From, held: SignedCheckpoint[]): Promise<number> {
  const county = world.county.key;
  const first = from && 'day' in from ? await firstLinkOf(client, county, from.day) : from?.link;
  const began = performance.now();
  const terminal = process.stderr.isTTY;
  const verdict = await verifyAudit(client, county, world.crypto, {
    from: first,
    held,
    ...(terminal ? { onProgress: (n, of) => process.stderr.write(`\r${count(n)} of ${count(of)} `) } : {}),
  });
  if (terminal) process.stderr.write('\r\u001b[K');
  await rememberVerdict(client, county, verdict, world.clock());
  const seconds = (performance.now() - began) / 1000;
  const speed = `${seconds.toFixed(1)} s, ${count(Math.round(verdict.entries / seconds))} entries/s`;
  if (verdict.ok) {
    console.log(
      `The log of ${county} is whole: ${count(verdict.entries)} entries in the chain, ${count(verdict.checkpoints)} checkpoints, ${count(verdict.waiting)} entries waiting to be sealed (${speed}).`,
    );
    return 0;
  }
  console.error(`The log of ${county} is broken: ${sayFinding(verdict.findings[0]!)}`);
  for (const f of verdict.findings.slice(1)) console.error(`  also ${sayFinding(f)}`);
  return 1;
}

const count = (n: number): string => n.toLocaleString('en-US');

/** The first link of a Finnish day or of a later one. */
async function firstLinkOf(client: pg.Client, county: string, day: string): Promise<number> {
  const { rows } = await client.query(
    `select l.position::int from kernel.audit_entry e join kernel.audit_link l on l.entry = e.id where e.county = $1 and e.at >= $2 order by e.at, e.id limit 1`,
    [county, instantOf(day, '00:00')],
  );
  if (!rows[0]) throw new UsageError(`--from: nothing was sealed on ${day} or later`);
  return rows[0].position;
}

async function checkpoint(client: pg.Client, county: string): Promise<number> {
  const line = await lastCheckpoint(client, county);
  if (line) console.log(line);
  else console.error('There is no checkpoint yet: the worker signs the first one a few seconds after the first entries.');
  return line ? 0 : 1;
}

function publicKey(pem: string): Promise<number> {
  process.stdout.write(pem);
  return Promise.resolve(0);
}
