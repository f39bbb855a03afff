import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iceServers } from './ice.rules.ts';

const now = new Date('2026-11-23T07:30:00Z');

test('without a relay the browsers find each other by themselves', () => assert.deepEqual(iceServers({}, 'x', now), []));
test('the relay gets a user name that ends in six hours and its keyed hash', () => {
  const [server] = iceServers({ TURN_URL: 'turn:turn.example.fi:3478', TURN_SECRET: 'north' }, 'page-1', now);
  // printf '1795440600:page-1' | openssl dgst -sha1 -hmac north -binary | base64
  assert.deepEqual(server, { urls: 'turn:turn.example.fi:3478', username: '1795440600:page-1', credential: 'dDRyuoRA1mJPb6lK6Stlr21b65E=' });
});
