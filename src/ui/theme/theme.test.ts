import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from '../../../counties/index.ts';
import { contrast, readColour } from './colour.ts';
import { coloursOf, READABLE, themeCss } from './theme.ts';

for (const county of Object.values(counties))
  test(`everyone can read the colours of ${county.key}`, () => {
    const colours = coloursOf(county.theme);
    for (const [text, ground, least] of READABLE) {
      const is = contrast(colours[text], colours[ground]);
      assert.ok(is >= least, `${text} on ${ground}: ${is.toFixed(2)}, must be ${least}`);
    }
  });

test('contrast is counted as WCAG says', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('a colour may be written in hex or as the design tokens write it', () => {
  assert.deepEqual(readColour('#0f5c5c'), [15, 92, 92]);
  assert.deepEqual(readColour('hsl(0, 0%, 100%)'), [255, 255, 255]);
  assert.throws(() => readColour('teal'), /Not a colour/);
});

test("the county's colours stand at the head of the style sheet", () => {
  assert.match(themeCss({ primary: '#123456', primaryDark: '#001122', accent: '#993300' }), /^:root\{.*--brand:#123456;--brand-dark:#001122/);
});
