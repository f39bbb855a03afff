import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toWgs84 } from './coordinates.rules.ts';

const near = (got: readonly number[] | undefined, lat: number, lon: number, degrees: number) => {
  assert.ok(got, 'a point');
  assert.ok(Math.abs(got[0]! - lat) < degrees && Math.abs(got[1]! - lon) < degrees, `${got} is not near ${lat},${lon}`);
};

test('the meridian arc of GRS80 to 60 degrees lands on 60°N 27°E', () => near(toWgs84(6654072.819 * 0.9996, 500000), 60, 27, 1e-6));
test('the way there by another series (Snyder, USGS Professional Paper 1395) and back again ends where it began', () => {
  for (const [lat, lon] of [
    [60.393, 25.664],
    [60.17, 24.95],
    [65.01, 25.47],
    [69.91, 27.02],
    [62.9, 31.0],
    [60.1, 20.5],
  ] as const) {
    near(toWgs84(...snyder(lat, lon)), lat, lon, lon < 22 ? 2e-5 : 2e-6);
  }
});
test('zeros, swapped axes and nonsense are no point', () => {
  for (const [north, east] of [
    [0, 0],
    [386253, 6672215],
    [Number.NaN, 500000],
    [1e12, 1e12],
    [60.39, 25.66],
  ] as const)
    assert.equal(toWgs84(north, east), undefined);
});

/** Forward transverse Mercator on GRS80, independent of the code under test. Metres north and east. */
function snyder(lat: number, lon: number): [number, number] {
  const a = 6378137;
  const e2 = 0.0066943800229;
  const phi = (lat * Math.PI) / 180;
  const ep2 = e2 / (1 - e2);
  const N = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const T = Math.tan(phi) ** 2;
  const C = ep2 * Math.cos(phi) ** 2;
  const A = (((lon - 27) * Math.PI) / 180) * Math.cos(phi);
  const M =
    a *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi));
  const east = A + ((1 - T + C) * A ** 3) / 6 + ((5 - 18 * T + T ** 2 + 72 * C - 58 * ep2) * A ** 5) / 120;
  const north = A ** 2 / 2 + ((5 - T + 9 * C + 4 * C ** 2) * A ** 4) / 24 + ((61 - 58 * T + T ** 2 + 600 * C - 330 * ep2) * A ** 6) / 720;
  return [0.9996 * (M + N * Math.tan(phi) * north), 500000 + 0.9996 * N * east];
}
