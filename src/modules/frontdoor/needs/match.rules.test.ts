import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itaUusimaa } from '../../../../counties/ita-uusimaa/county.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { matchNeeds } from './match.rules.ts';

const first = (typed: string, lang: Lang = 'fi') => matchNeeds(itaUusimaa.guidance.needs, typed, lang)[0]?.key;

for (const [typed, need] of [
  ['virtsatievaiva', 'urinary'],
  ['virtsatie vaiva', 'urinary'],
  ['pissaaminen sattuu', 'urinary'],
  ['kipeä kurkku', 'throat'],
  ['kurkku kipee', 'throat'],
  ['kurkkukipu', 'throat'],
  ['selkä', 'back'],
  ['selkäkipu', 'back'],
  ['Selkä kipeä', 'back'],
  ['huoli lapsesta', 'child-worry'],
  ['lapsi ei syö', 'child-worry'],
  ['hammassärky', 'toothache'],
  ['hammas särkee', 'toothache'],
  ['mielialat alhaalla', 'mood'],
  ['masentaa', 'mood'],
  ['muistisairaus', 'memory'],
  ['toimeentulotuki', 'money'],
  ['virtsatievavia', 'urinary'],
] as const)
  test(`someone who writes "${typed}" finds ${need} first`, () => assert.equal(first(typed), need));

for (const [typed, need] of [
  ['ont i halsen', 'throat'],
  ['urinvägsinfektion', 'urinary'],
  ['ryggont', 'back'],
  ['oro för barn', 'child-worry'],
  ['tandvärk', 'toothache'],
] as const)
  test(`in Swedish "${typed}" finds ${need} first`, () => assert.equal(first(typed, 'sv'), need));

for (const [typed, need] of [
  ['sore throat', 'throat'],
  ['UTI', 'urinary'],
  ['back pain', 'back'],
  ['worried about my child', 'child-worry'],
] as const)
  test(`in English "${typed}" finds ${need} first`, () => assert.equal(first(typed, 'en'), need));

test('nonsense finds no need', () => assert.equal(first('xqzzy'), undefined));
test('an empty search finds no need', () => assert.equal(first('   '), undefined));
