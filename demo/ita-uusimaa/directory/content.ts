import type { Localized } from '../../../src/kernel/i18n.ts';

/** A text in all three languages. */
export type Text = Required<Localized>;
export const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en });

/** For whom, in the codes of PTV's target groups. */
export const AUDIENCE = { everyone: 'KR1', older: 'KR1.1', families: 'KR1.2', young: 'KR1.3', longTermIll: 'KR1.4', disabled: 'KR1.6' } as const;
export type Audience = keyof typeof AUDIENCE;

export type Assessment = 'urinary-symptoms' | 'sore-throat' | 'low-back-pain';
export type Charge = { type: 'Free' | 'Chargeable'; info?: Text };

export type DemoOrganization = { key: string; type: string; name: Text; description: Text; web: Text };

/**
 * A service of the demo county, written for this project. Summary: at most 150 characters. Description: short paragraphs
 * parted by an empty line. Keywords: words people really say, parted by commas. Channels: keys, digital first.
 */
export type DemoService = {
  key: string;
  /** key of the organisation; none: the county */
  by?: string;
  name: Text;
  summary: Text;
  description: Text;
  instruction: Text;
  keywords: Text;
  for: readonly Audience[];
  themes: readonly string[];
  /** PTV service class */
  class: string;
  /** codes; none: the whole county */
  municipalities?: readonly string[];
  charge: Charge;
  channels: readonly string[];
  assessment?: Assessment;
};

/** Opening hours as `'1-5 08:00-16:00'` (days Monday 1 … Sunday 7; closed on public holidays), `'7 22:00-06:00'`, or `'always'`. */
export type OpenText = string;

type Common = { key: string; by?: string; name: Text; summary: Text; open?: readonly OpenText[] };
export type DemoPlace = Common & {
  kind: 'place';
  municipality: string;
  street: Text;
  postcode: string;
  postOffice: Text;
  at: readonly [latitude: number, longitude: number];
  phone?: string;
  directions?: Text;
  /** id of the unit that works here */
  unit?: string;
};
export type DemoPhone = Common & { kind: 'phone'; number: string; charge: 'local' | 'free'; callBack?: boolean };
/** `url`: a whole address, or a path of this service ('/'). `signIn`: strong identification needed. */
export type DemoElectronic = Common & { kind: 'electronic' | 'web'; url: Text; signIn?: boolean };
export type DemoForm = Common & { kind: 'form'; url: Text; to: string };
export type DemoChannel = DemoPlace | DemoPhone | DemoElectronic | DemoForm;

export const free: Charge = { type: 'Free' };
export const charged = (fi: string, sv: string, en: string): Charge => ({ type: 'Chargeable', info: t(fi, sv, en) });
export const stationFee: Charge = charged(
  'Sairaanhoitajan vastaanotto on maksuton. Lääkärin vastaanotosta peritään terveyskeskusmaksu. Alle 18-vuotiaalle käynti on maksuton.',
  'Mottagning hos sjukskötare är avgiftsfri. För läkarmottagning tas hälsovårdscentralsavgift. För den som är under 18 år är besöket avgiftsfritt.',
  'Seeing a nurse is free. Seeing a doctor costs the health centre fee. Visits are free for people under 18.',
);
export const dentalFee: Charge = charged(
  'Käynnistä peritään käyntimaksu ja maksu tehdyistä toimenpiteistä. Alle 18-vuotiaalle hoito on maksutonta.',
  'Det tas en besöksavgift och en avgift för de åtgärder som görs. Vården är avgiftsfri för den som är under 18 år.',
  'There is a visit fee and a fee for the treatments done. Care is free for people under 18.',
);
export const byIncome: Charge = charged(
  'Maksu riippuu palvelun määrästä ja tuloistasi. Saat maksusta kirjallisen päätöksen.',
  'Avgiften beror på hur mycket service du får och på dina inkomster. Du får ett skriftligt beslut om avgiften.',
  'The fee depends on how much service you get and on your income. You get a written decision on the fee.',
);
