import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
};

test('without any settings the demo starts', () => assert.equal(readConfig({}).url, 'http://localhost:3000'));
test('everything that is wrong is told at once', () =>
  assert.equal(problems({ PORT: 'x', DATABASE_URL: 'mysql://a', POLKU_MODE: 'test' }).length, 3));
test('production asks for what it needs', () => {
  const told = problems({ POLKU_MODE: 'production' }).join('\n');
  for (const needed of ['DATABASE_URL', 'POLKU_KEY', 'OIDC_RESIDENT_ISSUER', 'SMTP_URL']) assert.match(told, new RegExp(needed));
});
