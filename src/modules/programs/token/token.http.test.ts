import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { SignJWT } from 'jose';
import { sql } from 'kysely';
import { type AProgram, aProgram } from '../../../../test/a-program.ts';
import { system, type TestServer, testServer } from '../../../../test/world.ts';
import { change, look } from '../../../kernel/change.ts';
import { changeClient } from '../clients/client.store.ts';

let server: TestServer;
let now = new Date('2026-11-23T08:00:00Z');
before(async () => {
  server = await testServer({ clock: () => now });
});
after(() => server.close());
let program: AProgram;
beforeEach(async () => {
  program = await aProgram(server, ['Practitioner', 'Patient']);
});

const errorOf = async (answer: Response) => [answer.status, ((await answer.json()) as { error: string }).error];
const reads = async (authorization: string) => (await fetch(`${server.url}/fhir/r4/Practitioner`, { headers: { authorization } })).status;
const seconds = () => Math.floor(now.getTime() / 1000);

test('a program gets a token by signing, with RSA or with an elliptic curve, and reads with it for five minutes', async () => {
  for (const alg of ['ES384', 'RS384']) {
    const one = await aProgram(server, ['Practitioner'], { alg });
    const answer = await one.ask({ scope: 'system/Practitioner.rs' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const body = (await answer.json()) as { access_token: string; token_type: string; expires_in: number; scope: string };
    assert.deepEqual([body.token_type, body.expires_in, body.scope], ['bearer', 300, 'system/Practitioner.rs']);
    const began = now;
    assert.equal(await reads(`Bearer ${body.access_token}`), 200);
    now = new Date(began.getTime() + 299_000);
    assert.equal(await reads(`Bearer ${body.access_token}`), 200);
    now = new Date(began.getTime() + 300_000);
    assert.equal(await reads(`Bearer ${body.access_token}`), 401);
  }
});

test('an assertion is taken once', async () => {
  const client_assertion = await program.assertion();
  assert.equal((await program.ask({ client_assertion })).status, 200);
  assert.deepEqual(await errorOf(await program.ask({ client_assertion })), [401, 'invalid_client']);
});

test('of twenty who use one assertion at once, one gets a token', async () => {
  const client_assertion = await program.assertion();
  const answers = await Promise.all(Array.from({ length: 20 }, () => program.ask({ client_assertion })));
  assert.equal(answers.filter((a) => a.status === 200).length, 1);
});

test('expired, too long-lived, misdirected and unfinished assertions are refused', async () => {
  const wrong = {
    expired: { exp: seconds() - 60 },
    'too long-lived': { exp: seconds() + 3600 },
    'no end': { exp: undefined },
    'for another server': { aud: 'https://other.example/token' },
    'no jti': { jti: undefined },
    'of another issuer': { iss: 'somebody' },
    'not yet': { nbf: seconds() + 120 },
    'another subject': { sub: crypto.randomUUID() },
  };
  for (const [what, claims] of Object.entries(wrong)) {
    const client_assertion = await program.assertion(claims as never);
    assert.deepEqual(await errorOf(await program.ask({ client_assertion })), [401, 'invalid_client'], what);
  }
});

test('forged assertions are refused: another key, no signature, a shared secret, an unknown program, plain nonsense', async () => {
  const claims = { iss: program.id, sub: program.id, aud: `${server.url}/programs/token`, exp: seconds() + 60, jti: crypto.randomUUID() };
  const forger = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
  const b64 = (o: object) => Buffer.from(JSON.stringify(o)).toString('base64url');
  const good = await program.assertion();
  const forged = {
    'another key': await new SignJWT(claims).setProtectedHeader({ alg: 'ES384', kid: 'k1' }).sign(forger.privateKey),
    'no signature': `${b64({ alg: 'none' })}.${b64(claims)}.`,
    'a shared secret': await new SignJWT(claims).setProtectedHeader({ alg: 'HS384', kid: 'k1' }).sign(Buffer.alloc(48, 1)),
    'an unknown program': await program.assertion({ iss: crypto.randomUUID(), sub: crypto.randomUUID() }),
    'another payload': [good.split('.')[0], b64({ ...claims, jti: 'x' }), good.split('.')[2]].join('.'),
    'an unknown kid': await program.assertion({}, { kid: 'k2' }),
    nonsense: 'a.b.c',
  };
  for (const [what, client_assertion] of Object.entries(forged))
    assert.deepEqual(await errorOf(await program.ask({ client_assertion })), [401, 'invalid_client'], what);
});

test('what is missing from a request is said in the words of OAuth', async () => {
  assert.deepEqual(await errorOf(await program.ask({ grant_type: 'password' })), [400, 'unsupported_grant_type']);
  assert.deepEqual(await errorOf(await program.ask({ client_assertion: '' })), [400, 'invalid_request']);
  assert.deepEqual(await errorOf(await program.ask({ client_assertion_type: 'x' })), [400, 'invalid_request']);
  assert.deepEqual(await errorOf(await program.ask({ scope: '' })), [400, 'invalid_scope']);
  assert.deepEqual(await errorOf(await program.ask({ scope: 'system/Appointment.rs' })), [400, 'invalid_scope']);
  assert.deepEqual(await errorOf(await program.ask({ scope: 'system/Patient.cruds' })), [400, 'invalid_scope']);
});

test('a program gets of what it asks only what it may, and the star means all of that', async () => {
  const scopes = async (scope: string) => ((await (await program.ask({ scope })).json()) as { scope: string }).scope;
  assert.equal(await scopes('system/Patient.rs system/Appointment.rs'), 'system/Patient.rs');
  assert.equal(await scopes('system/*.rs'), 'system/Patient.rs system/Practitioner.rs');
  assert.equal(await scopes('system/Patient.read'), 'system/Patient.rs');
});

test('a disabled program reads nothing from that moment, whatever it holds, and gets no token', async () => {
  const held = await program.token();
  assert.equal(await reads(held), 200);
  await change(server.world, system, { action: 'test' }, (tx) => changeClient(tx, program.id, { state: 'disabled' }));
  assert.equal(await reads(held), 401);
  assert.deepEqual(await errorOf(await program.ask()), [401, 'invalid_client']);
});

test('a scope taken away is away at once; new keys end old tokens', async () => {
  const held = await program.token();
  await change(server.world, system, { action: 'test' }, (tx) => changeClient(tx, program.id, { scopes: ['system/Patient.rs'] }));
  assert.equal(await reads(held), 403);
  await change(server.world, system, { action: 'test' }, (tx) =>
    changeClient(tx, program.id, { scopes: ['system/Practitioner.rs'], jwks: { keys: [] } }),
  );
  assert.equal(await reads(held), 401);
});

test('another county’s program is nobody here', async () => {
  const elsewhere = { url: server.url, world: { ...server.world, county: { ...server.world.county, key: 'other' } } };
  const stranger = await aProgram(elsewhere, ['Patient']);
  // It was let in, but to the other county: this server sees only its own county's rows.
  assert.deepEqual(await errorOf(await stranger.ask()), [401, 'invalid_client']);
});

test('a program that asks for tokens without end is slowed down, others are not', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 32; i++) statuses.push((await program.ask()).status);
  assert.deepEqual([statuses.filter((s) => s === 200).length, statuses.at(-1)], [30, 429]);
  assert.equal((await (await aProgram(server, ['Patient'])).ask()).status, 200);
});

test('every token and every refusal is in the audit; no token, assertion or key is in the database', async () => {
  const held = await program.token();
  await program.ask({ client_assertion: await program.assertion({ exp: 1 }) });
  const entries = await look(server.world, system, { action: 'test' }, async (tx) => {
    const { rows } = await sql<{ outcome: string; client: string | null }>`
      select outcome, client from kernel.audit_entry where action = 'programs.token' and (client = ${program.name} or role = 'anonymous') order by id desc limit 2`.execute(
      tx.db,
    );
    return rows;
  });
  assert.deepEqual(entries, [
    { outcome: 'refused: the assertion has expired', client: null },
    { outcome: 'done', client: program.name },
  ]);
  const { rows } = await sql`select from programs.token where token_hash = ${held.slice(7)}`.execute(server.world.db);
  assert.equal(rows.length, 0);
});

test('what has expired is removed', async () => {
  await program.token();
  const left = async () =>
    (
      await sql<{ n: number }>`select (select count(*)::int from programs.token) + (select count(*)::int from programs.assertion) as n`.execute(
        server.world.db,
      )
    ).rows[0]!.n;
  assert.ok((await left()) > 0);
  now = new Date(now.getTime() + 3_600_000);
  await server.running.parts.find((p) => p.name === 'programs')!.jobs!['programs:tidy']!({}, server.world);
  assert.equal(await left(), 0);
});

test('programs find the way by .well-known/smart-configuration, at the root and under FHIR', async () => {
  for (const at of ['/.well-known/smart-configuration', '/fhir/r4/.well-known/smart-configuration']) {
    const told = (await (await fetch(server.url + at)).json()) as Record<string, unknown>;
    assert.equal(told.token_endpoint, `${server.url}/programs/token`);
    assert.deepEqual(told.token_endpoint_auth_signing_alg_values_supported, ['RS384', 'ES384']);
  }
});
