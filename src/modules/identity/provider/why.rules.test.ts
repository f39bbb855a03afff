import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AuthorizationResponseError, ClientError } from 'openid-client';
import { ProviderDown } from './provider.ts';
import { whyFailed } from './why.rules.ts';

const answered = (error: string) => new AuthorizationResponseError('refused', { cause: new URLSearchParams({ error }) });

test('pressing cancel at the provider is no fault', () => assert.equal(whyFailed(answered('access_denied')), 'cancelled'));
test('a provider in trouble is not the visitor’s fault', () => {
  assert.equal(whyFailed(answered('temporarily_unavailable')), 'unavailable');
  assert.equal(whyFailed(new ProviderDown('resident')), 'unavailable');
  assert.equal(whyFailed(new TypeError('fetch failed')), 'unavailable');
  assert.equal(whyFailed(Object.assign(new ClientError('slow'), { code: 'OAUTH_TIMEOUT' })), 'unavailable');
});
test('what does not check out has failed', () => {
  assert.equal(whyFailed(answered('invalid_request')), 'failed');
  assert.equal(whyFailed(Object.assign(new ClientError('state'), { code: 'OAUTH_INVALID_RESPONSE' })), 'failed');
  assert.equal(whyFailed(new Error('anything')), 'failed');
});
