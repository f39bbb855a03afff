import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { system, testWorld } from '../../../../test/world.ts';
import { look } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { clientsCommand } from './clients.command.ts';

let world: World;
let close: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'polku-clients-'));
const jwks = join(folder, 'keys.json');
before(async () => {
  ({ world, close } = await testWorld());
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  writeFileSync(jwks, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a' }] }));
});
after(() => {
  rmSync(folder, { recursive: true });
  return close();
});

/** Exit code and what was printed. */
async function run(...args: string[]): Promise<[number, string]> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  return [await clientsCommand(args, (work) => work(world), say, say), lines.join('\n')];
}

test('a program is let in by name, keys and scopes, listed, narrowed, disabled and let in again', async () => {
  const [code, told] = await run(
    'add',
    '--name',
    'Laboratorio',
    '--jwks',
    jwks,
    '--scope',
    'system/Patient.read, system/Appointment.rs',
    '--contact',
    'it@example.fi',
  );
  assert.equal(code, 0);
  assert.match(told, /client_id {2}[0-9a-f-]{36}\nscopes {5}system\/Appointment\.rs system\/Patient\.rs\ntoken_url .*\/programs\/token$/);
  assert.equal((await run('scopes', '--name', 'Laboratorio', '--scope', 'system/Patient.rs'))[0], 0);
  assert.equal((await run('disable', '--name', 'Laboratorio'))[0], 0);
  const [, listed] = await run('list', '--json');
  const [{ id: _, createdAt: __, ...client }] = JSON.parse(listed);
  assert.deepEqual(client, { name: 'Laboratorio', contact: 'it@example.fi', scopes: ['system/Patient.rs'], state: 'disabled', keys: ['a'] });
  assert.equal((await run('enable', '--name', 'Laboratorio'))[0], 0);
  assert.match((await run('list'))[1], /active {4}Laboratorio/);
  const { rows } = await look(world, system, { action: 'test' }, (tx) =>
    sql<{ action: string }>`select action from kernel.audit_entry where action like 'programs.%' order by id`.execute(tx.db),
  );
  assert.deepEqual(
    rows.map((r) => r.action),
    ['programs.add', ...Array(3).fill('programs.change')],
  );
});

test('mistakes are told in a line with what to do, and change nothing', async () => {
  const mistakes: [string[], RegExp][] = [
    [['add', '--name', 'Laboratorio', '--jwks', jwks, '--scope', 'system/Patient.rs'], /already/],
    [['add', '--jwks', jwks, '--scope', 'system/Patient.rs'], /--name/],
    [['add', '--name', 'x', '--scope', 'system/Patient.rs'], /--jwks/],
    [['add', '--name', 'x', '--jwks', join(folder, 'none'), '--scope', 'system/Patient.rs'], /cannot be read/],
    [['add', '--name', 'x', '--jwks', jwks], /--scope/],
    [['add', '--name', 'x', '--jwks', jwks, '--scope', 'patient/Patient.rs'], /no such scope: patient\/Patient\.rs/],
    [['disable', '--name', 'nobody'], /no program 'nobody'/],
    [['remove', '--name', 'x'], /usage/],
    [['add', '--colour', 'red'], /usage/],
    [[], /usage/],
  ];
  for (const [args, says] of mistakes) {
    const [code, told] = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(told, says);
  }
  assert.equal((await run('list'))[1].split('\n').length, 1);
});
