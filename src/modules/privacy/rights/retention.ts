import type { Localized } from '../../../kernel/i18n.ts';

/**
 * How long data is kept, and what its person may have removed. `source` and `seen` are for those who check: [V] seen in the named source, [K] commonly
 * known and to be checked before a county relies on it. Awaits the county's own approval (`sample`).
 */
type Retention = {
  kind: string;
  name: Required<Localized>;
  kept: Required<Localized>;
  /** `law`: may not be removed before its time. `self`: the person removes or changes it. `request`: removed when asked. */
  removal: 'law' | 'self' | 'request';
  source: string;
  seen: 'V' | 'K';
};
export const SAMPLE = true;

const after = (fi: string, sv: string, en: string): Required<Localized> => ({ fi, sv, en });

export const RETENTION: readonly Retention[] = [
  {
    kind: 'patient-documents',
    name: after(
      'Potilasasiakirjat (oirearviot, käynnit, kirjaukset)',
      'Journalhandlingar (symtombedömningar, besök, anteckningar)',
      'Patient records (symptom assessments, visits, notes)',
    ),
    kept: after(
      '12 vuotta kuolemasta, tai jos siitä ei ole tietoa, 120 vuotta syntymästä',
      '12 år efter döden, eller om uppgift saknas, 120 år från födelsen',
      '12 years from death or, if not known, 120 years from birth',
    ),
    removal: 'law',
    source: '703/2023, annex',
    seen: 'K',
  },
  {
    kind: 'social-client-record',
    name: after(
      'Sosiaalihuollon asiakaskertomus, perustiedot',
      'Socialvårdens klientberättelse, basuppgifter',
      'Social welfare client record, basic data',
    ),
    kept: after('2 vuotta kuolemasta', '2 år efter döden', '2 years from death'),
    removal: 'law',
    source: '703/2023, annex; kansallisarkisto.fi',
    seen: 'V',
  },
  {
    kind: 'social-families',
    name: after('Lapsiperheiden palvelut', 'Tjänster för barnfamiljer', 'Services for families with children'),
    kept: after('30 vuotta palvelun päättymisestä', '30 år efter att tjänsten upphörde', '30 years from the end of the service'),
    removal: 'law',
    source: '703/2023, annex; kansallisarkisto.fi',
    seen: 'V',
  },
  {
    kind: 'social-adults',
    name: after(
      'Työikäisten, iäkkäiden, vammaisten ja päihdepalvelut',
      'Tjänster för personer i arbetsför ålder, äldre, personer med funktionsnedsättning och missbrukartjänster',
      'Services for working-age and older people, disability and substance-abuse services',
    ),
    kept: after('10 vuotta palvelun päättymisestä', '10 år efter att tjänsten upphörde', '10 years from the end of the service'),
    removal: 'law',
    source: '703/2023, annex; kansallisarkisto.fi',
    seen: 'V',
  },
  {
    kind: 'child-welfare',
    name: after('Lastensuojelu', 'Barnskydd', 'Child welfare'),
    kept: after('2 vuotta kuolemasta', '2 år efter döden', '2 years from death'),
    removal: 'law',
    source: '703/2023, annex; kansallisarkisto.fi',
    seen: 'V',
  },
  {
    kind: 'family-law',
    name: after('Perheoikeudelliset palvelut', 'Familjerättsliga tjänster', 'Family-law services'),
    kept: after(
      'Lasta koskevat 120 vuotta syntymästä, muut 10 vuotta',
      'Ärenden som gäller barn 120 år från födelsen, övriga 10 år',
      'Matters of a child 120 years from birth, others 10 years',
    ),
    removal: 'law',
    source: '703/2023, annex; kansallisarkisto.fi',
    seen: 'V',
  },
  {
    kind: 'log',
    name: after('Lokitiedot: kuka on katsonut tietoja', 'Logguppgifter: vem som har sett uppgifter', 'The log: who has seen data'),
    kept: after('12 vuotta', '12 år', '12 years'),
    removal: 'law',
    source: '703/2023, annex',
    seen: 'K',
  },
  {
    kind: 'contact',
    name: after('Yhteystiedot ja viestiasetukset', 'Kontaktuppgifter och meddelandeinställningar', 'Contact details and message settings'),
    kept: after('Niin kauan kuin ne ovat annettuina', 'Så länge du har dem angivna', 'As long as you have them given'),
    removal: 'self',
    source: 'GDPR 5(1)(e)',
    seen: 'K',
  },
  {
    kind: 'drafts',
    name: after('Kesken jääneet oirearviot', 'Oavslutade symtombedömningar', 'Unfinished symptom assessments'),
    kept: after('Kunnes jatkat tai pyydät poistamaan ne', 'Tills du fortsätter eller ber om radering', 'Until you go on or ask for removal'),
    removal: 'request',
    source: 'GDPR 17(1)(a)',
    seen: 'K',
  },
];
