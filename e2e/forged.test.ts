import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from '../src/kernel/page.ts';
import { ABrowser } from '../test/a-browser.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { assertKind } from './bad-input/kind.ts';
import { everyPage } from './pages/addresses.ts';
import { type People, walk, type Who } from './pages/people.ts';

/** Addresses with ids of nobody, of somebody else and of nonsense: every page and every form answers kindly and gives nothing away. */
let server: TestServer;
let people: People;
let made: Awaited<ReturnType<typeof walk>>['made'];
before(async () => {
  server = await testServer();
  ({ people, made } = await walk(server));
});
after(() => server?.close());

const UNKNOWN = '01a1fbd2-0000-7000-8000-00000000dead';
const NONSENSE = ['x', '0', 'null', "1' or '1'='1", '<script>alert(1)</script>', '__proto__', UNKNOWN.toUpperCase(), '😀', 'a'.repeat(190)];
const withParams = (at: string, value: string) => `/sv${at.replace(/:\w+/g, encodeURIComponent(value))}`;
/** Somebody of each role who is signed in and has things of their own. */
const ROLES: readonly Who[] = ['visitor', 'sara', 'nurse', 'admin', 'officer'];
const roleOf: Partial<Record<Who, string>> = { visitor: 'anonymous', sara: 'resident', nurse: 'professional', admin: 'admin', officer: 'officer' };
const pages = (): Route[] => server.running.parts.flatMap((p) => p.routes ?? []).filter((r) => r.kind === 'page' && r.at.includes(':'));

test('an id that is nobody’s gets a page that says so and leads on, whether read or sent to', async () => {
  let tried = 0;
  for (const route of pages())
    for (const who of ROLES.filter((who) => route.may.who.some((role) => role === roleOf[who]))) {
      for (const value of [UNKNOWN, ...NONSENSE]) {
        const b = people[who];
        const address = `${server.url}${withParams(route.at, value)}`;
        if (route.get) {
          await b.open(address);
          const where = `${who} ${route.at} ${value.slice(0, 40)}`;
          assert.ok([400, 404, 410].includes(b.status), `${where}: ${b.status}`);
          if (value === UNKNOWN) await assertKind(b, [404, 410], 'sv', where);
          assert.doesNotMatch(b.html, /<script>alert/);
        }
        if (route.post) {
          await b.send(
            { do: 'claim', answer: 'x', slot: value },
            { form: { action: address, method: 'post', fields: {}, buttons: [] }, follow: false },
          );
          // A form without what it needs may be sent back with its mistakes, or lead to where things are; it never breaks.
          assert.ok([303, 404, 410, 422].includes(b.status), `${who} POST ${route.at} ${value.slice(0, 40)}: ${b.status}`);
          if (value === UNKNOWN && b.status !== 303) await assertKind(b, [404, 410, 422], 'sv', `${who} POST ${route.at}`);
        }
        tried++;
      }
    }
  console.log(`${tried} forged addresses`);
});

test('what is somebody else’s is as if it was not: no page, no form, no difference to what does not exist', async () => {
  const owners: Partial<Record<Who, true>> = { aino: true, mikael: true, sara: true, visitor: true, done: true };
  const theirs = everyPage(server.running.parts, made).filter((p) => owners[p.as] && /[0-9a-f]{8}-/.test(p.path));
  assert.ok(theirs.length > 10);
  const routes = new Map(pages().map((r) => [r.at, r]));
  for (const { as, path, route } of theirs) {
    for (const who of ['eino', 'nobody', 'physio'] as const) {
      const b = who === 'physio' ? new ABrowser(server.url, await server.as('physio')) : people[who];
      const attempts = [() => b.open(`/en${path}`)];
      if (routes.get(route)?.post) {
        const form = { action: `${server.url}/en${path}`, method: 'post', fields: {}, buttons: [] };
        attempts.push(() => b.send({ answer: 'x', phone: '1', score: '5' }, { form }));
      }
      for (const attempt of attempts) {
        await attempt();
        const where = `${who} on ${path} of ${as}`;
        if (who === 'nobody' && b.path.startsWith('/en/sign-in')) continue;
        await assertKind(b, who === 'physio' ? [403, 404] : [404, 422], 'en', where);
        assert.doesNotMatch(b.html, /Aino|Mikael|Sara|Virtsa|Urinary/, `${who} learns something from ${path}`);
      }
    }
  }
});
