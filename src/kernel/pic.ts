import { Temporal } from 'temporal-polyfill';

/**
 * A Finnish personal identity code (henkilötunnus) in capitals: '140386-902R'. The whole text is the identity: since 2023 two
 * persons' codes may differ only by the century sign, so never leave it out or change it to another.
 */
export type Pic = string & { readonly __kind: 'pic' };

export type ReadPic = {
  pic: Pic;
  /** '1986-03-14' */
  birthDate: string;
  /** Individual number 900–999: given to nobody, for testing. */
  test: boolean;
};

/** Century signs, the newer ones from 2023. Source: Digital and Population Data Services Agency, reform of the personal identity code. */
const CENTURIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ 18: '+', 19: '-YXWVU', 20: 'ABCDEF' }).flatMap(([century, signs]) => [...signs].map((sign) => [sign, century])),
);

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const FORM = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Y])$/;

/**
 * Reads a personal identity code that a person typed or a provider told. Nothing when it cannot be anybody's: a wrong form, a day
 * that is not in the calendar, an individual number below 002 or a wrong check character. Pure.
 *
 *     readPic('140386-902R')?.birthDate // '1986-03-14'
 */
export function readPic(text: unknown): ReadPic | undefined {
  const pic = typeof text === 'string' ? text.trim().toUpperCase() : '';
  const [, day, month, year, sign, individual, check] = FORM.exec(pic) ?? [];
  if (!individual || Number(individual) < 2) return undefined;
  if (check !== checkCharacter(`${day}${month}${year}${individual}`)) return undefined;
  const birthDate = `${CENTURIES[sign!]}${year}-${month}-${day}`;
  return isDay(birthDate) ? { pic: pic as Pic, birthDate, test: Number(individual) >= 900 } : undefined;
}

/** Of the nine digits (day, month, year, individual number), the century sign left out. */
const checkCharacter = (nineDigits: string): string => CHECK[Number(nineDigits) % 31]!;

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Full years at a day; both '2026-11-23'. Whoever was born on 29 February is a year older on 1 March of common years. */
export function ageAt(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
