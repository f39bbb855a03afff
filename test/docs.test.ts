import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('every file that the documents name exists', () => {
  const missing: string[] = [];
  for (const doc of globSync('{*.md,docs/**/*.md,src/**/README.md}'))
    for (const [, path] of readFileSync(doc, 'utf8').matchAll(/`((?:src|test|e2e|docs|bench|counties|demo)\/[\w./-]+\.(?:ts|tsx|sql|md|json))`/g))
      if (!existsSync(path!)) missing.push(`${doc}: ${path}`);
  assert.deepEqual(missing, []);
});
