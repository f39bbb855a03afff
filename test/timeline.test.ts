import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { describedKinds } from '../src/engines/matter/index.ts';
import { parts } from '../src/modules.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Kinds as the sources note them: `note(tx, matter, { kind: 'booking.confirmed', … })`. */
function notedKinds(): string[] {
  const files = globSync('{engines,modules}/**/*.{ts,tsx}', { cwd: SRC }).filter((f) => !/\.test\.tsx?$/.test(f));
  const noted = files.flatMap((f) => [...readFileSync(`${SRC}/${f}`, 'utf8').matchAll(/\bnote\([^;]*?kind: '([\w.-]+)'/g)].map((m) => m[1]!));
  return [...new Set(noted)].sort();
}

test('whatever is noted on a timeline is said in words by some part', () => {
  assert.ok(parts.length > 0);
  const noted = notedKinds();
  assert.ok(noted.includes('booking.confirmed'), noted.join(', '));
  assert.deepEqual(
    noted.filter((kind) => !describedKinds().includes(kind)),
    [],
  );
});
