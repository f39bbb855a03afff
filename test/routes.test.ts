import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allScopes } from '../src/engines/fhir/index.ts';
import type { Role } from '../src/kernel/access.ts';
import type { Route } from '../src/kernel/page.ts';
import { aProgram } from './a-program.ts';
import { type TestServer, testServer } from './world.ts';

/** Every route x every role: what is declared is what is answered, and nothing else answers. */
let server: TestServer;
/** Cookies of people; of a program the token, with every scope there is. */
const cookies: Record<Role, string> = { anonymous: '', resident: '', professional: '', admin: '', officer: '', client: '' };
before(async () => {
  server = await testServer();
  await signIn();
  const scopes = allScopes();
  cookies.client = await (await aProgram(server, [], { scopes })).token(scopes.join(' '));
});
const signIn = async () =>
  Object.assign(cookies, {
    resident: await server.as('sara'),
    professional: await server.as('physio'),
    admin: await server.as('admin'),
    officer: await server.as('officer'),
  });
after(() => server.close());

const UNKNOWN = '01a1fbd2-0000-7000-8000-00000000dead';
const addressOf = (route: Route) => (route.kind === 'page' ? '/fi' : '') + route.at.replace(/:\w+/g, UNKNOWN).replace('*', 'x');

test('every declared route lets in who it says and nobody else', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const route of server.running.parts.flatMap((p) => p.routes ?? [])) {
    for (const method of [route.get && 'GET', route.post && 'POST'].filter((m) => m !== undefined)) {
      for (const role of Object.keys(cookies) as Role[]) {
        const status = await statusOf(method, addressOf(route), role);
        asked++;
        if (route.at === '/sign-out') await signIn();
        const expected = verdict(route, role);
        const fits =
          expected === 'in'
            ? ![401, 403].includes(status) && status < 500
            : expected === 'sign-in'
              ? status === 303 || status === 401
              : status === 403;
        if (!fits) wrong.push(`${method} ${route.at} as ${role}: ${status}, expected ${expected}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
  console.log(`${asked} attempts on routes x roles`);
});

test('a post from another site is refused on every route', async () => {
  const wrong: string[] = [];
  for (const route of server.running.parts.flatMap((p) => p.routes ?? []).filter((r) => r.post)) {
    for (const origin of [
      ['sec-fetch-site', 'cross-site'],
      ['origin', 'https://evil.example'],
    ] as const) {
      const role = route.may.who.find((r) => r !== 'anonymous') ?? 'anonymous';
      const { status } = await fetch(server.url + addressOf(route), {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: role === 'client' ? '' : cookies[role], [origin[0]]: origin[1], 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a=1',
      });
      if (status !== 403) wrong.push(`${route.at}: ${status}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('nothing answers that is not declared', async () => {
  const declared = new Set(server.running.parts.flatMap((p) => p.routes ?? []).map((r) => r.at));
  const kernels = [
    /^\/(fi|sv|en)?$/,
    /^\/\*$/,
    /^\*$/,
    /^\/health\//,
    /^\/metrics$/,
    /^\/test\//,
    /^\/assets\//,
    /^\/(favicon|icon|robots|service-worker|manifest)[^/]*$/,
  ];
  const tree = server.running.app!.printRoutes({ commonPrefix: false });
  const paths = routesOf(tree);
  const undeclared = paths.filter(
    (p) => !declared.has(p.replace(/^\/(fi|sv|en)(?=\/)/, '')) && !kernels.some((k) => k.test(p)) && !p.startsWith('/assets/'),
  );
  assert.deepEqual(undeclared, []);
});

function verdict(route: Route, role: Role): 'in' | 'sign-in' | 'refused' {
  if (route.may.who.includes(role)) return 'in';
  return role === 'anonymous' ? 'sign-in' : 'refused';
}

async function statusOf(method: string, path: string, role: Role): Promise<number> {
  const abort = new AbortController();
  const answer = await fetch(server.url + path, {
    method,
    redirect: 'manual',
    signal: abort.signal,
    headers: {
      ...(cookies[role] ? { [role === 'client' ? 'authorization' : 'cookie']: cookies[role] } : {}),
      origin: server.url,
      accept: 'text/html',
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(method === 'POST' ? { body: '' } : {}),
  });
  abort.abort(); // event streams never end
  return answer.status;
}

/** Whole paths out of Fastify's drawing of its route tree. */
function routesOf(tree: string): string[] {
  const stack: string[] = [];
  const paths: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (.*?)(?: \((.*)\))?$/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    stack.length = depth;
    stack[depth] = match[2]!;
    if (match[3]) paths.push(stack.join(''));
  }
  return paths;
}
