import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { askLink } from './ask-link.ts';
import { isPublicAddress } from './public-address.rules.ts';

const asked: string[] = [];
const site = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  if (request.url === '/slow') return;
  if (request.url === '/away') return void response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
  if (request.url === '/round') return void response.writeHead(302, { location: '/round' }).end();
  if (request.url === '/moved') return void response.writeHead(301, { location: '/' }).end();
  const status =
    request.url === '/gone' ? 404 : request.url === '/no-head' && request.method === 'HEAD' ? 405 : request.url === '/broken' ? 500 : 200;
  response.writeHead(status).end('x');
});
let at: string;
before(async () => {
  await new Promise<void>((up) => site.listen(0, '127.0.0.1', up));
  at = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(() => new Promise((down) => site.closeAllConnections() ?? site.close(down)));

const here = { mayAsk: (address: string) => address === '127.0.0.1' || address === '::1' || isPublicAddress(address), timeoutMs: 300 };
const outcome = async (path: string) => (await askLink(at + path, here)).outcome;

test('a page that answers works; one that knows no HEAD is asked with GET', async () => {
  assert.equal(await outcome('/'), 'works');
  assert.equal(await outcome('/no-head'), 'works');
  assert.equal(await outcome('/moved'), 'works');
  assert.ok(asked.includes('GET /no-head') && !asked.includes('GET /'));
});
test('what is not there is gone; what fails, hangs or goes round is unsure', async () => {
  assert.equal(await outcome('/gone'), 'gone');
  assert.equal((await askLink('not an address', here)).outcome, 'gone');
  for (const path of ['/broken', '/slow', '/round']) assert.equal(await outcome(path), 'unsure', path);
});
test('our own network is never asked, neither by number, by name nor after a redirect', async () => {
  const before = asked.length;
  for (const url of [
    at,
    at.replace('127.0.0.1', 'localhost'),
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://169.254.169.254/latest',
  ])
    assert.equal((await askLink(url)).outcome, 'private', url);
  assert.equal(asked.length, before);
  assert.equal(await outcome('/away'), 'private');
});
test('private and reserved addresses of both families are known', () => {
  for (const a of ['10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1', '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'x'])
    assert.equal(isPublicAddress(a), false, a);
  for (const a of ['8.8.8.8', '172.32.0.1', '2a00:1450:4001::1']) assert.equal(isPublicAddress(a), true, a);
});
