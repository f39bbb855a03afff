import { existsSync, statSync } from 'node:fs';
import type pg from 'pg';
import { change } from '../kernel/change.ts';
import { makeCrypto } from '../kernel/crypto.ts';
import { type KeyRing, keepRing, newest, newRing, openRing, ringFile, withNewKey, writeRing } from '../kernel/keys/ring.ts';
import { resealAll } from '../kernel/keys/rotate.ts';
import { countByKey, sealedColumns } from '../kernel/keys/sealed.ts';
import type { Installation } from '../main.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { withOwner } from './with-installation.ts';

export const keys: Command = {
  name: 'keys',
  usage: 'keys status | keys rotate [--reseal] | keys new',
  summary: 'keys of sealed fields: what is sealed with which, a new one',
  async run(args) {
    const { words, flags } = readArgs(args, { words: 1, flags: ['--reseal'] });
    if (words[0] === 'new') {
      process.stdout.write(writeRing(newRing()));
      return 0;
    }
    if (words[0] === 'status') return withOwner('polku-keys', status);
    if (words[0] === 'rotate') return withOwner('polku-keys', (installation, client) => rotate(installation, client, flags.has('--reseal')));
    throw new UsageError('say: keys status, keys rotate or keys new');
  },
};

async function status({ world }: Installation, client: pg.Client): Promise<number> {
  const file = ringFile(world.config);
  const ring = openRing(world.config)();
  console.log(
    `Keys: ${ring.sealing.map((k) => k.id).join(', ')} (${file && existsSync(file) ? file : world.config.POLKU_KEY ? 'POLKU_KEY' : 'key in the data folder'}); ${newest(ring)} seals.`,
  );
  const total = new Map<string, number>(ring.sealing.map((k) => [k.id, 0]));
  for (const column of await sealedColumns(client)) {
    const counts = await countByKey(client, column, world.county.key);
    for (const [key, n] of Object.entries(counts)) total.set(key, (total.get(key) ?? 0) + n);
    console.log(
      `  ${column.name.padEnd(40)} ${Object.entries(counts)
        .map(([key, n]) => `${key}: ${n}`)
        .join('  ')}`,
    );
  }
  for (const [key, n] of total) {
    if (!ring.sealing.some((k) => k.id === key)) console.log(`Missing: ${n} values are sealed with ${key}, which is not in the ring.`);
    else if (n === 0 && key !== newest(ring))
      console.log(`${key} seals nothing any more: its line may be taken out of the ring when no sign-in or form begun before the rotation is open.`);
  }
  return 0;
}

/** A new key, unless the last change of key was not finished: then that one goes on. Then everything is sealed with it. */
async function rotate({ world }: Installation, client: pg.Client, resealOnly: boolean): Promise<number> {
  const county = world.county.key;
  const file = ringFile(world.config);
  if (!file) throw new UsageError('POLKU_KEY alone cannot be rotated: set POLKU_KEYS_FILE to a file that every process reads (docs/operations.md)');
  if (!(await client.query('select pg_try_advisory_lock(7650015) as mine')).rows[0].mine) throw new UsageError('another rotation is at work');
  const ring = openRing(world.config)();
  const last = newest(ring);
  const { rows } = await client.query('select finished_at from kernel.key_rotation where county = $1 and key = $2', [county, last]);
  const goingOn = resealOnly || (last !== 'k1' && !rows[0]?.finished_at);
  if (!goingOn) keep(file, withNewKey(ring));
  const crypto = makeCrypto(openRing(world.config));
  const key = crypto.newestKey();
  console.log(goingOn ? `Going on with ${key}.` : `${key} is new and seals from now on.`);
  await client.query('insert into kernel.key_rotation (county, key, began_at) values ($1, $2, $3) on conflict do nothing', [county, key, new Date()]);

  const knownSince = existsSync(file) ? statSync(file).mtime : new Date(0);
  const { resealed, unopened } = await resealAll(client, county, crypto, knownSince, (p) =>
    console.log(`  ${p.column.padEnd(40)} ${p.resealed} of ${p.left}`),
  );
  await change(world, { role: 'system', name: 'keys' }, { action: 'keys.rotate', data: key }, () =>
    client.query('update kernel.key_rotation set finished_at = $3, resealed = resealed + $4 where county = $1 and key = $2', [
      county,
      key,
      new Date(),
      resealed,
    ]),
  );
  console.log(`Everything is sealed with ${key}: ${resealed} values sealed anew.`);
  const wrong = Object.entries(unopened);
  for (const [column, n] of wrong)
    console.error(`${n} of ${column} could not be opened and were left as they are: altered, or of a key not in the ring.`);
  return wrong.length ? 1 : 0;
}

function keep(file: string, ring: KeyRing): void {
  try {
    keepRing(file, ring);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code}). Add the sealing key of ./polku keys new to it as the next k, then: ./polku keys rotate --reseal`,
    );
  }
}
