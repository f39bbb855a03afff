import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

test('the script of a visit is light: at most 15 kB over the wire', async () => {
  const entry = fileURLToPath(new URL('./visit.ts', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', write: false });
  const bytes = gzipSync(outputFiles[0]!.contents).length;
  assert.ok(bytes <= 15_000, `${bytes} bytes`);
});
