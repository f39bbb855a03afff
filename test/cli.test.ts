import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { signedInAs } from '../src/cli/demo.ts';
import { searchLog } from '../src/kernel/audit/read.ts';
import { look } from '../src/kernel/change.ts';
import { beginSession, findSession } from '../src/kernel/session.ts';
import { actorOf, testWorld } from './world.ts';

const POLKU = fileURLToPath(new URL('../polku', import.meta.url));

/** Runs `./polku …` with these settings only, as a user would; nothing here gets as far as a database. */
function polku(line: string, settings: Record<string, string> = {}): Promise<{ code: number; out: string; complaint: string }> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  return new Promise((done) => {
    execFile(POLKU, line.split(' ').filter(Boolean), { env, timeout: 60_000 }, (error, out, complaint) =>
      done({ code: error ? Number(error.code ?? -1) : 0, out, complaint }),
    );
  });
}

test('asking for help lists every command in a line of its own', async () => {
  const { code, out } = await polku('help');
  assert.equal(code, 0);
  for (const name of [
    'start',
    'web',
    'worker',
    'migrate',
    'demo',
    'routes',
    'directory',
    'participation',
    'sessions',
    'audit',
    'keys',
    'new',
    'types',
    'test',
    'bench',
    'help',
  ])
    assert.match(out, new RegExp(`^ {2}\\./polku ${name}\\b.* {1,}\\S`, 'm'), name);
  assert.equal((await polku('')).out, out, 'so does saying nothing');
});

test('every setting is told with its meaning', async () => {
  const { out } = await polku('help settings');
  for (const name of ['PORT', 'DATABASE_URL', 'POLKU_MODE', 'POLKU_DATA_DIR']) assert.match(out, new RegExp(`^${name} +\\S`, 'm'), name);
});

test('a program can read every route and who may use it', async () => {
  const { code, out } = await polku('routes --json');
  assert.equal(code, 0);
  const routes = JSON.parse(out) as { method: string; path: string; who: string; part: string }[];
  assert.ok(routes.every((r) => r.method && r.path && r.who && r.part));
  assert.ok(routes.some((r) => r.method === 'POST' && r.path === '/:lang/booking/:matter/:slot' && r.who === 'resident' && r.part === 'booking'));
});

test('a program can read whom to sign in as', async () => {
  const people = JSON.parse((await polku('demo people --json')).out) as { key: string; role: string }[];
  for (const [key, role] of [
    ['aino', 'resident'],
    ['nurse', 'professional'],
    ['admin', 'admin'],
  ])
    assert.equal(people.find((p) => p.key === key)?.role, role);
});

for (const [line, says] of [
  ['nosuch', /no command 'nosuch'.*polku help/],
  ['toString', /no command 'toString'/],
  ['help nosuch', /no help on 'nosuch'/],
  ['start --nope', /unknown option --nope/],
  ['start twice', /'twice' is one word too many/],
  ['routes --jsn', /unknown option --jsn/],
  ['demo', /demo reset, demo people or demo session/],
  ['demo session --as', /--as needs a value/],
  ['demo session --as nobody', /nobody has the key 'nobody'.*demo people/],
  ['new module', /new module NAME/],
  ['sessions end', /--person ID, --practitioner ID and --everybody/],
  ['sessions end --person aino', /an id looks like/],
  ['participation compute', /needs --votes FILE/],
  ['participation compute --votes nosuch.csv', /nosuch\.csv/],
  ['audit', /audit verify or audit checkpoint/],
  ['audit verify --from yesterday', /--from: a number of a link or a day/],
  ['audit verify --checkpoint nosuch', /nosuch cannot be read/],
  ['keys', /keys status, keys rotate or keys new/],
  ['bench nosuch', /no benchmark 'nosuch'; there are: /],
  ['directory import --format csv', /unknown format 'csv'/],
] as const)
  test(`'./polku ${line}' is answered by one line that helps`, async () => {
    const { code, out, complaint } = await polku(line);
    assert.deepEqual([code, out, complaint.trim().split('\n').length], [2, '', 1], complaint);
    assert.match(complaint, says);
  });

test('production without its settings says all that is missing, and begins nothing', async () => {
  const { code, out, complaint } = await polku('start', { POLKU_MODE: 'production' });
  assert.deepEqual([code, out], [2, '']);
  const [first, ...lines] = complaint.trimEnd().split('\n');
  assert.equal(first, 'polku: these settings are wrong:');
  for (const name of ['DATABASE_URL', 'POLKU_KEY', 'POLKU_URL', 'OIDC_RESIDENT_ISSUER', 'OIDC_PROFESSIONAL_ISSUER', 'SMTP_URL', 'SMS_URL'])
    assert.ok(
      lines.some((line) => line.startsWith(`  ${name}: needed in production (`)),
      name,
    );
});

test('settings that cannot be read are all told at once', async () => {
  const { code, complaint } = await polku('start', { PORT: 'abc', POLKU_MODE: 'prod', DATABASE_URL: 'mysql://x', POLKU_COUNTY: 'nowhere' });
  assert.equal(code, 2);
  for (const name of ['PORT', 'POLKU_MODE', 'DATABASE_URL']) assert.match(complaint, new RegExp(`^ {2}${name}: `, 'm'));
});

test('a county that is not there is told with those that are', async () => {
  const { code, complaint } = await polku('start', { POLKU_COUNTY: 'nowhere' });
  assert.equal(code, 2);
  assert.match(complaint, /POLKU_COUNTY: no county 'nowhere'; there are: ita-uusimaa/);
});

test('the demo is refused in production', async () => {
  const real = {
    DATABASE_URL: 'postgres://localhost/none',
    POLKU_KEY: Buffer.alloc(32, 7).toString('base64'),
    POLKU_URL: 'https://polku.example.fi',
    OIDC_RESIDENT_ISSUER: 'https://id.example.fi',
    OIDC_PROFESSIONAL_ISSUER: 'https://directory.example.fi',
    SMTP_URL: 'smtp://mail.example.fi',
    SMS_URL: 'https://sms.example.fi',
  };
  for (const line of ['demo reset', 'demo session --as aino']) {
    const { code, complaint } = await polku(line, { POLKU_MODE: 'production', ...real });
    assert.deepEqual([code, complaint.trim()], [2, 'polku: demo commands are refused in production']);
  }
});

test('a lost device is signed out from the command line, and the log tells it', async () => {
  const { world, url, close } = await testWorld({ demo: true });
  try {
    const token = await beginSession(world, signedInAs('aino'));
    const aino = (signedInAs('aino') as { person: string }).person;
    const { code, out } = await polku(`sessions end --person ${aino}`, { DATABASE_URL: url, POLKU_DATA_DIR: world.config.dataDir });
    assert.deepEqual([code, out], [0, '1 session ended. Open pages notice within seconds.\n']);
    assert.equal(await findSession(world, token, undefined), undefined);
    const log = await look(world, actorOf('officer'), { action: 'test.look' }, (tx) => searchLog(tx, { action: 'identity.end-sessions' }));
    assert.deepEqual(
      log.map((l) => [l.role, l.subject]),
      [['system', aino]],
    );
  } finally {
    await close();
  }
});
