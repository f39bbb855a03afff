/**
 * Finnish map coordinates (EPSG:3067, ETRS89 / TM35FIN: metres north and east) to latitude and longitude in degrees.
 *
 * PTV gives `latitude` and `longitude` in these metres. The formulas are Krüger's series for the inverse Gauss-Krüger
 * projection to the fourth power of n, as the public-administration recommendation JHS 197 (EUREF-FIN coordinate systems)
 * writes them out; within Finland they are right to a millimetre. ETRS89 and WGS84 differ by less than a metre, which is
 * nothing on a service map. Ellipsoid: GRS80.
 */
const a = 6378137;
const f = 1 / 298.257222101;
const SCALE = 0.9996;
const CENTRAL_MERIDIAN = (27 * Math.PI) / 180;
const FALSE_EAST = 500000;

const n = f / (2 - f);
const e = Math.sqrt(2 * f - f * f);
const MEAN_RADIUS = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
/** h1 … h4 of the inverse projection. */
const h = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
];

/** `[latitude, longitude]` of a point, or nothing when it cannot be a point in Finland (zeros, swapped axes, nonsense). Pure. */
export function toWgs84(north: number, east: number): readonly [latitude: number, longitude: number] | undefined {
  if (!(north > 6_580_000 && north < 7_800_000 && east > 50_000 && east < 760_000)) return undefined;
  const xi = north / (MEAN_RADIUS * SCALE);
  const eta = (east - FALSE_EAST) / (MEAN_RADIUS * SCALE);
  let xi0 = xi;
  let eta0 = eta;
  h.forEach((hi, i) => {
    const k = 2 * (i + 1);
    xi0 -= hi * Math.sin(k * xi) * Math.cosh(k * eta);
    eta0 -= hi * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  const conformal = Math.asin(Math.sin(xi0) / Math.cosh(eta0));
  const fromMeridian = Math.asin(Math.tanh(eta0) / Math.cos(conformal));
  const q = Math.asinh(Math.tan(conformal));
  let isometric = q;
  for (let i = 0; i < 4; i++) isometric = q + e * Math.atanh(e * Math.tanh(isometric));
  return [round(degrees(Math.atan(Math.sinh(isometric)))), round(degrees(CENTRAL_MERIDIAN + fromMeridian))];
}

const degrees = (radians: number) => (radians * 180) / Math.PI;
/** Six decimals: a tenth of a metre. */
const round = (x: number) => Math.round(x * 1e6) / 1e6;
