import { z } from 'zod';
import type { Point } from '../../../engines/directory/index.ts';
import { LOCALE, type Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';

/** Where the device said it is, for half an hour, in the browser's own sealed cookie: never in an address, a log or the database. */
export const here = sealedCookie('polku_here', z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]), 30);

/** Where the device is, when its owner has told it lately. */
export const whereIs = (visit: Visit): Point | undefined => here.read(visit);

/** To three decimals: some hundred metres. Pure. */
export const rounded = ([lat, lon]: Point): [number, number] => [Math.round(lat * 1000) / 1000, Math.round(lon * 1000) / 1000];

/** '350 m', '2,4 km', '12 km'. Pure. */
export function sayDistance(km: number, lang: Lang): string {
  const number = (n: number, digits: number) => n.toLocaleString(LOCALE[lang], { maximumFractionDigits: digits });
  return km < 1 ? `${number(Math.max(100, Math.round(km * 10) * 100), 0)} m` : `${number(km, km < 10 ? 1 : 0)} km`;
}
