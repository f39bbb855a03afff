import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itaUusimaa } from '../../../../counties/ita-uusimaa/county.ts';
import { drawing, type Point, schematic } from './schematic.rules.ts';

const cells = schematic(itaUusimaa.municipalities);

test('every municipality has an area of its own, and its own point lies in it', () => {
  assert.equal(cells.length, 7);
  for (const cell of cells) {
    assert.ok(cell.outline.length >= 3, cell.name.fi);
    assert.deepEqual(
      cells.filter((c) => holds(c.outline, cell.at)).map((c) => c.code),
      [cell.code],
    );
  }
});

test('neighbours share a border, those apart do not', () => {
  const corners = (code: string) => new Set(cells.find((c) => c.code === code)!.outline.map(String));
  const shared = (a: string, b: string) => [...corners(a)].filter((p) => corners(b).has(p)).length;
  assert.ok(shared('638', '753') > 0, 'Porvoo and Sipoo');
  assert.equal(shared('753', '407'), 0, 'Sipoo and Lapinjärvi');
});

test('a place of the county is on the drawing, Helsinki is not', () => {
  const on = drawing(cells, 300);
  assert.ok(on.height > 100 && on.height < 400);
  assert.ok(on.has([60.3925, 25.665]) && !on.has([60.17, 24.94]));
  const [x, y] = on.at([60.3925, 25.665]);
  assert.ok(x > 0 && x < 300 && y > 0 && y < on.height);
});

/** In the polygon? Crossings of a ray. */
const holds = (outline: readonly Point[], [lat, lon]: Point): boolean =>
  outline.reduce((inside, a, i) => {
    const b = outline[(i + 1) % outline.length]!;
    return a[0] > lat !== b[0] > lat && lon < ((b[1] - a[1]) * (lat - a[0])) / (b[0] - a[0]) + a[1] ? !inside : inside;
  }, false);
