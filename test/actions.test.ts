import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isNamedData, nameOfAction } from '../src/kernel/actions.ts';
import { LANGS } from '../src/kernel/i18n.ts';
import { parts } from '../src/modules.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const sources = globSync('{kernel,engines,modules}/**/*.{ts,tsx}', { cwd: SRC })
  .filter((f) => !/\.test\.tsx?$|^modules\/_example\//.test(f))
  .map((f) => [f, readFileSync(`${SRC}/${f}`, 'utf8')] as const);

/** Actions as literals after `action:` or `action =`, up to the next property; one or a choice between several. */
const actions = sources.flatMap(([f, text]) =>
  [...text.matchAll(/\baction(?::| =) ([^,}\n]*)/g)].flatMap((m) =>
    [...m[1]!.matchAll(/'([a-z_-]+\.[a-z-]+)'/g)].map((word): [string, string] => [f, word[1]!]),
  ),
);
/** Acts whose verb is put together: each of its values. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  'acting.supporter-${doing}': ['accept', 'decline', 'remove'].map((verb) => `acting.supporter-${verb}`),
  'queue.${action}': ['claim', 'release', 'complete', 'hand-on', 'note'].map((verb) => `queue.${verb}`),
};

test('whatever is written in the audit has a name that residents understand, in every language', () => {
  assert.ok(parts.length > 0);
  assert.ok(actions.length > 60, `${actions.length} actions`);
  const all = [
    ...actions,
    ...Object.values(COMPOSED)
      .flat()
      .map((word): [string, string] => ['composed', word]),
  ];
  assert.deepEqual(
    all.filter(([, action]) => !nameOfAction(action)).map(([f, action]) => `${f}: ${action}`),
    [],
  );
  for (const [, action] of all) for (const lang of LANGS) assert.ok(nameOfAction(action)![lang].length > 2, `${action} in ${lang}`);
});

test('an action put together of parts is known here, so that its values are named', () => {
  const templates = sources.flatMap(([, text]) => [...text.matchAll(/\baction: `([^`]+)`/g)].map((m) => m[1]!));
  assert.deepEqual(
    [...new Set(templates)].filter((t) => !Object.hasOwn(COMPOSED, t) && !t.endsWith('.react')),
    [],
  );
});

test('every kind of data that an audit entry tells has a name', () => {
  const kinds = sources.flatMap(([f, text]) =>
    [...text.matchAll(/\baction: [^{}]*?\bdata: '([^']+)'/g)].flatMap((m) => m[1]!.split(',').map((kind): [string, string] => [f, kind.trim()])),
  );
  assert.ok(kinds.length > 60, `${kinds.length} kinds`);
  assert.deepEqual(
    kinds.filter(([, kind]) => !isNamedData(kind)).map(([f, kind]) => `${f}: ${kind}`),
    [],
  );
});
