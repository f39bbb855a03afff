import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { itaUusimaa as county } from '../../counties/ita-uusimaa/county.ts';
import { type Assets, buildAssets } from './assets.ts';

let assets: Assets;
before(async () => {
  assets = await buildAssets({ scripts: {}, county, url: 'https://polku.example' });
});
const weight = (name: string) => assets.serve(assets.url(name), 'gzip')!.body.length;
const text = (path: string) => assets.serve(path)!.body.toString();

test('the style sheets are light enough for a slow phone', () => {
  assert.ok(weight('resident.css') <= 10_000, `resident.css: ${weight('resident.css')} bytes`);
  assert.ok(weight('desk.css') <= 12_000, `desk.css: ${weight('desk.css')} bytes`);
});

test("the shell's own scripts weigh at most six kilobytes", () => assert.ok(weight('enhance') + weight('session') <= 6_000));

test('a built file may be kept for ever, since its name changes with its content', async () => {
  assert.match(assets.url('resident.css'), /^\/assets\/resident-\w{8}\.css$/);
  assert.match(assets.serve(assets.url('resident.css'))!.headers['cache-control']!, /immutable/);
  const other = await buildAssets({
    scripts: {},
    county: { ...county, theme: { ...county.theme, primary: '#123456' } },
    url: 'https://polku.example',
  });
  assert.notEqual(other.url('resident.css'), assets.url('resident.css'));
});

test('every browser gets the encoding it takes', () => {
  const path = assets.url('enhance');
  assert.equal(brotliDecompressSync(assets.serve(path, 'gzip, deflate, br')!.body).toString(), text(path));
  assert.equal(gunzipSync(assets.serve(path, 'gzip')!.body).toString(), text(path));
  assert.equal(assets.serve(path)!.headers['content-encoding'], undefined);
});

test('a script of a part is served by its name', async () => {
  const scripts = { 'waiting-room': join(import.meta.dirname, 'client/count.ts') };
  const own = await buildAssets({ scripts, county, url: 'https://polku.example' });
  assert.match(own.url('waiting-room'), /^\/assets\/waiting-room-\w{8}\.js$/);
  assert.ok(own.serve(own.url('waiting-room')));
});

test('a name nobody gave is our mistake and says so', () => assert.throws(() => assets.url('nothing'), /No asset called "nothing"/));
test('an unknown path is nothing', () => assert.equal(assets.serve('/assets/../package.json'), undefined));
test('nothing in the styles or scripts is fetched from elsewhere', () => {
  for (const path of assets.paths.filter((p) => /\.(css|js)$/.test(p))) assert.doesNotMatch(text(path), /https?:\/\//);
});

test('the service worker keeps the offline pages and nothing of a person', () => {
  const worker = text('/service-worker.js');
  for (const lang of ['fi', 'sv', 'en']) assert.ok(worker.includes(`/${lang}/offline`));
  assert.doesNotMatch(worker, /\/my\b/);
  assert.equal(assets.serve('/service-worker.js')!.headers['cache-control'], 'no-cache');
});

test('the app can be installed in each language', () => {
  for (const lang of ['fi', 'sv', 'en']) {
    const manifest = JSON.parse(text(`/assets/manifest-${lang}.webmanifest`)) as {
      start_url: string;
      lang: string;
      icons: { src: string; purpose: string }[];
    };
    assert.equal(manifest.start_url, `/${lang}/`);
    assert.deepEqual(
      manifest.icons.map((icon) => icon.purpose),
      ['any', 'maskable'],
    );
    for (const icon of manifest.icons) assert.ok(assets.paths.includes(icon.src));
  }
});
