import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from './world.ts';

test('the server stops at once although a desk is open', async () => {
  const server = await testServer();
  const answer = await fetch(`${server.url}/desk/live`, { headers: { cookie: await server.as('nurse') } });
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  const began = performance.now();
  await server.close();
  assert.ok(performance.now() - began < 5000);
});
