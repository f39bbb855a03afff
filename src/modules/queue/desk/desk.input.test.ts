import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CENTRE, LOVIISA, SIPOO } from '../../../../demo/ita-uusimaa/units.ts';
import { readFilter } from './desk.input.ts';

const niklas = { units: [CENTRE, LOVIISA] };
const asked = (query: string) => readFilter(new URLSearchParams(query), niklas);

test('without a choice a desk shows all own units', () => assert.deepEqual(asked(''), { units: [CENTRE, LOVIISA], kind: undefined }));
test('one own unit may be chosen', () => assert.deepEqual(asked(`unit=${LOVIISA}`).units, [LOVIISA]));
test('another’s unit in the address opens nothing of it', () => assert.deepEqual(asked(`unit=${SIPOO}`).units, [CENTRE, LOVIISA]));
test('a broken address is as no choice', () => assert.deepEqual(asked('unit=x&kind=%27%3B'), { units: [CENTRE, LOVIISA], kind: undefined }));
