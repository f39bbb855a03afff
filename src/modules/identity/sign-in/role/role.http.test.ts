import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { professionals } from '../../../../../demo/ita-uusimaa/people.ts';
import { CENTRE, LOVIISA, SIPOO } from '../../../../../demo/ita-uusimaa/units.ts';
import { ABrowser } from '../../../../../test/a-browser.ts';
import { type TestServer, testServer } from '../../../../../test/world.ts';
import { beginSession } from '../../../../kernel/session.ts';
import { keepOnlyRights } from '../professional.ts';
import { CHOOSE_MINUTES } from './choose.ts';

let server: TestServer;
let owner: pg.Client;
let minutes = 0;
before(async () => {
  server = await testServer({ clock: () => new Date(Date.now() + minutes * 60_000) });
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await server?.close();
});

async function atChoice(key = 'two-roles', back = '/desk'): Promise<ABrowser> {
  minutes = 0;
  const browser = await new ABrowser(server.url).open(`/fi/sign-in?as=professional&back=${back}`);
  await browser.open(browser.link('Kirjaudu työtunnuksella'));
  return browser.send({ person: key });
}

test('a worker with two roles chooses one before anything is shown', async () => {
  const vilma = await atChoice();
  assert.equal(vilma.path, '/fi/sign-in/role', 'nothing of the person in the address');
  assert.match(vilma.text, /Missä tehtävässä työskentelet nyt\?.*sairaanhoitaja.*Sipoo.*pääkäyttäjä/);
  assert.equal(vilma.cookie('polku_session'), undefined, 'not signed in yet');
  await vilma.send({ role: '' });
  assert.equal(vilma.status, 422);
  assert.match(vilma.text, /Valitse tehtävä/);
  await vilma.send({ role: '0' });
  assert.equal(vilma.path, '/fi/desk');
  assert.match(vilma.html, /Vilma Vuoro.*sairaanhoitaja/s);
  const { rows } = await owner.query("select role, title, units from kernel.audit_entry where action = 'identity.sign-in' order by id desc limit 1");
  assert.deepEqual(rows, [{ role: 'professional', title: 'sairaanhoitaja', units: [SIPOO] }]);
});

test('the role can be changed later: the directory is asked again, and the session is another', async () => {
  const vilma = await atChoice();
  await vilma.send({ role: '0' });
  const first = vilma.cookie('polku_session')!;
  await vilma.open(vilma.link('Vaihda tehtävää'));
  if (vilma.url.includes('/test/')) await vilma.send({ person: 'two-roles' });
  assert.equal(vilma.path, '/fi/sign-in/role');
  await vilma.send({ role: '1' });
  assert.equal(vilma.path, '/fi/admin');
  assert.match(vilma.html, /pääkäyttäjä/);
  const old = new ABrowser(server.url, `polku_session=${first}`);
  assert.match((await old.open('/fi/desk')).path, /^\/fi\/sign-in/);
  await vilma.send({}, { form: { action: '/sign-out', method: 'post', fields: {}, buttons: [] } });
  assert.equal(vilma.cookie('polku_roles'), undefined);
});

test('somebody with one role is not asked, nor offered a change', async () => {
  const nurse = await atChoice('nurse');
  assert.equal(nurse.path, '/fi/desk');
  assert.throws(() => nurse.link('Vaihda tehtävää'));
});

test('the choice is this browser’s, once, among the given roles, and for minutes', async () => {
  const vilma = await atChoice();
  const kept = vilma.cookie('polku_role')!;
  for (const role of ['2', '-1', '0.0', '__proto__', '01'.repeat(3)]) {
    await vilma.send({ role });
    assert.equal(vilma.status, 422, role);
  }
  assert.match((await new ABrowser(server.url).open('/fi/sign-in/role')).path, /^\/fi\/sign-in\?as=professional/);
  await vilma.send({ role: '0' });
  const thief = new ABrowser(server.url, `polku_role=${kept}`);
  assert.match((await thief.open('/fi/sign-in/role')).path, /^\/fi\/sign-in\?as=professional/);
  const slow = await atChoice();
  minutes = CHOOSE_MINUTES + 1;
  await slow.send({ role: '0' });
  assert.match(slow.path, /^\/fi\/sign-in\?as=professional/);
  assert.equal(slow.cookie('polku_session'), undefined);
});

test('the data-protection officer lands on own pages', async () => {
  const officer = await atChoice('officer', '/privacy-office');
  assert.equal(officer.path.split('?')[0], '/fi/privacy-office');
});

const nurse = professionals.find((p) => p.key === 'nurse2')!;
const asNurse = { role: 'professional' as const, title: nurse.title, units: [CENTRE, LOVIISA] };
const working = async (units = asNurse.units) =>
  new ABrowser(server.url, `polku_session=${await beginSession(server.world, { ...asNurse, units, practitioner: nurse.id, name: 'Niklas Norm' })}`);
const atWork = async (browser: ABrowser) => (await browser.open('/fi/desk')).path === '/fi/desk';

test('when the directory withdraws a role, a unit or the whole right, the sessions that stand on it end', async () => {
  minutes = 0;
  const [both, one] = [await working(), await working([CENTRE])];
  assert.equal(await keepOnlyRights(server.world, nurse.id, [asNurse]), 0);
  assert.ok((await atWork(both)) && (await atWork(one)));
  assert.equal(await keepOnlyRights(server.world, nurse.id, [{ ...asNurse, units: [CENTRE] }]), 1);
  assert.deepEqual([await atWork(both), await atWork(one)], [false, true]);
  assert.equal(await keepOnlyRights(server.world, nurse.id, [{ ...asNurse, role: 'admin' }]), 1);
  assert.equal(await atWork(one), false);
  const again = await working();
  assert.equal(await keepOnlyRights(server.world, nurse.id, []), 1);
  assert.equal(await atWork(again), false);
  const { rows } = await owner.query('select distinct ended_why from kernel.session where practitioner = $1', [nurse.id]);
  assert.deepEqual(rows, [{ ended_why: 'lost-right' }]);
});

test('signing in with fewer rights ends what was begun with more, in other browsers too', async () => {
  minutes = 0;
  const vilma = professionals.find((p) => p.key === 'two-roles')!;
  const old = new ABrowser(
    server.url,
    `polku_session=${await beginSession(server.world, { role: 'professional', title: 'sairaanhoitaja', units: [LOVIISA], practitioner: vilma.id, name: 'Vilma Vuoro' })}`,
  );
  assert.equal(await atWork(old), true);
  await atChoice();
  assert.equal(await atWork(old), false);
});
