import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft } from './seconds-left.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const inMinutes = (m: number) => new Date(now.getTime() + m * 60_000);

test('a session in use lives as long as it may be idle', () => assert.equal(secondsLeft(now, inMinutes(200), 30), 1800));
test('near its absolute end it lives only that long', () => assert.equal(secondsLeft(now, inMinutes(5), 30), 300));
test('past its end it lives no more', () => assert.equal(secondsLeft(now, inMinutes(-1), 30), 0));
