import type { Localized } from '../../src/kernel/i18n.ts';
import type { UnitId } from '../../src/kernel/ids.ts';

export type DemoUnit = {
  id: UnitId;
  name: Required<Localized>;
  municipality: string | undefined;
  street?: string;
  postcode?: string;
  at?: readonly [number, number];
  phone: string;
};
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}` as UnitId;

/** The digital social and health centre serves the whole county; the demo's remote visits belong to it. */
export const CENTRE = id(1);
export const PORVOO = id(2);
export const LOVIISA = id(3);
export const SIPOO = id(4);
export const FAMILY = id(5);

/** Units of the demo county. Invented street addresses; the telephone numbers are from a block that nobody has. */
export const units: readonly DemoUnit[] = [
  {
    id: CENTRE,
    name: { fi: 'Digisotekeskus', sv: 'Digitala social- och hälsocentralen', en: 'Digital Social and Health Centre' },
    municipality: undefined,
    phone: '019 000 1000',
  },
  {
    id: PORVOO,
    name: { fi: 'Porvoon terveysasema', sv: 'Borgå hälsostation', en: 'Porvoo Health Station' },
    municipality: '638',
    street: 'Esimerkkikatu 12',
    postcode: '06100',
    at: [60.3925, 25.665],
    phone: '019 000 2000',
  },
  {
    id: LOVIISA,
    name: { fi: 'Loviisan terveysasema', sv: 'Lovisa hälsostation', en: 'Loviisa Health Station' },
    municipality: '434',
    street: 'Mallitie 3',
    postcode: '07900',
    at: [60.456, 26.226],
    phone: '019 000 3000',
  },
  {
    id: SIPOO,
    name: { fi: 'Sipoon terveysasema', sv: 'Sibbo hälsostation', en: 'Sipoo Health Station' },
    municipality: '753',
    street: 'Näytekuja 5',
    postcode: '04130',
    at: [60.377, 25.27],
    phone: '019 000 4000',
  },
  {
    id: FAMILY,
    name: { fi: 'Perhekeskus', sv: 'Familjecentret', en: 'Family Centre' },
    municipality: '638',
    street: 'Esimerkkikatu 14',
    postcode: '06100',
    at: [60.393, 25.667],
    phone: '019 000 5000',
  },
];
