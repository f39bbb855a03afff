import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestServer, testServer } from '../../../../test/world.ts';
import { computeFiles } from '../compute-files.ts';
import { AddressTaken, importConversation } from './import.ts';

const REAL = join(process.env.POLKU_SHARED ?? '../shared', 'data/polis/opendata/scoop-hivemind.freshwater');
let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'polku-transfer-'));
before(async () => {
  server = await testServer();
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

const get = async (path: string) => {
  const answer = await fetch(`${server.url}${path}`);
  return { status: answer.status, text: await answer.text() };
};
const shows = (html: string, what: RegExp) => assert.ok(what.test(html), `not shown: ${what}`);

/** Files of a conversation as anyone downloads them. */
async function download(slug: string): Promise<{ votes: string; comments: string; summary: string; json: string }> {
  const files = { votes: 'votes.csv', comments: 'comments.csv', summary: 'summary.csv', json: 'results.json' };
  for (const file of Object.values(files)) writeFileSync(join(folder, `${slug}-${file}`), (await get(`/participation/data/${slug}/${file}`)).text);
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, `${slug}-${file}`)])) as typeof files;
}

/** What anyone computes of the files is what the page tells, group by group. */
async function assertComputedAgain(slug: string): Promise<void> {
  const files = await download(slug);
  const { record, seed, ...again } = await computeFiles({ votes: files.votes, comments: files.comments, seed: 1 });
  const page = JSON.parse((await get(`/participation/data/${slug}/results.json`)).text);
  assert.deepEqual(page.record, record);
  for (const [name, value] of Object.entries(again)) assert.deepEqual(page[name], JSON.parse(JSON.stringify(value ?? null)), name);
  shows((await get(`/fi/conversations/${slug}/report`)).text, new RegExp(record.input));
}

test('results and the report tell what unites and divides; what the files give when computed again is the same', async () => {
  const page = (await get('/fi/conversations/lahella-vai-etana/results')).text;
  shows(page, /mielipideryhmää[\s\S]*Ryhmä A[\s\S]*Mikä yhdistää kaikkia[\s\S]*Mikä jakaa/);
  const report = (await get('/sv/conversations/lahella-vai-etana/report')).text;
  shows(report, /Alla påståenden \(40\)[\s\S]*Hur resultatet är beräknat/);
  await assertComputedAgain('lahella-vai-etana');
  shows((await get('/fi/conversations/lahella-vai-etana/screen')).text, /talk-screen[\s\S]*talk-qr/);
  assert.equal((await get('/participation/data/lahella-vai-etana/everything.zip')).status, 404);
});

test('a conversation taken out is taken in elsewhere as it was, once, and computed the same', async () => {
  const files = await download('lahella-vai-etana');
  const first = await importConversation(server.world, files, { slug: 'tuotu', lang: 'fi' });
  assert.equal(first.kind, 'imported');
  assert.equal((await importConversation(server.world, files, { slug: 'tuotu', lang: 'fi' })).kind, 'there-already');
  await assert.rejects(
    importConversation(
      server.world,
      { ...files, votes: files.comments.replace('comments', 'votes'), summary: files.votes },
      { slug: 'nuorten-apu', lang: 'fi' },
    ),
    AddressTaken,
  );
  await assertComputedAgain('tuotu');
  const [there, here] = await Promise.all(
    ['lahella-vai-etana', 'tuotu'].map(async (slug) => JSON.parse((await get(`/participation/data/${slug}/results.json`)).text)),
  );
  assert.deepEqual(here.representative, there.representative);
  assert.deepEqual(here.groupVotes, there.groupVotes);
});

test('a whole open conversation of the reference system shows its results at once', { skip: !existsSync(REAL) && 'data absent' }, async () => {
  const files = { votes: join(REAL, 'votes.csv'), comments: join(REAL, 'comments.csv'), summary: join(REAL, 'summary.csv') };
  await importConversation(server.world, files, { slug: 'freshwater', lang: 'en' });
  shows((await get('/en/conversations/freshwater/results')).text, /Freshwater Quality[\s\S]*opinion groups/);
  const original = await computeFiles({ ...files, seed: 1 });
  const page = JSON.parse((await get('/participation/data/freshwater/results.json')).text);
  assert.deepEqual(
    page.groups.map((g: { members: number[] }) => g.members.length),
    original.groups.map((g) => g.members.length),
  );
  assert.deepEqual(page.groupVotes, JSON.parse(JSON.stringify(original.groupVotes)));
  await assertComputedAgain('freshwater');
});
