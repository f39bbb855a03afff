import { type DemoResident, residents } from '../../../demo/ita-uusimaa/people.ts';
import type { County } from '../../../counties/county.ts';
import { inLang, type Lang } from '../../kernel/i18n.ts';
import { say } from '../texts.ts';
import type { TestPerson } from './test-person.ts';

/** Attributes of Suomi.fi e-identification by their object identifiers (test material of suomi.fi for service providers). */
const MUNICIPALITY = 'urn:oid:1.2.246.517.2002.2.18';
const FOREIGN = 'urn:oid:1.2.246.517.3002.111.17';

/** Demo residents as e-identification knows them, and a European visitor who has no Finnish code but the identifier of eIDAS. Children have nothing to identify with. */
export const residentsToChoose = (county: County, picClaim: string): TestPerson[] => [
  ...residents.filter((r) => r.phone).map((r) => aResident(r, county, picClaim)),
  {
    key: 'visitor',
    sub: 'visitor',
    name: 'Elena Ejemplo',
    facts: (lang) => say(lang)('identify.no-code'),
    claims: {
      given_name: 'Elena',
      family_name: 'Ejemplo',
      name: 'Elena Ejemplo',
      locale: 'en',
      birthdate: '1990-05-17',
      [FOREIGN]: 'ES/FI/00000000T',
    },
  },
];

function aResident({ key, pic, given, family, lang: locale, municipality }: DemoResident, county: County, picClaim: string): TestPerson {
  const home = county.municipalities.find((m) => m.code === municipality)?.name;
  const name = `${given} ${family}`;
  return {
    key,
    sub: `resident-${key}`,
    name,
    facts: (lang: Lang) => [home && inLang(home, lang), pic].filter(Boolean).join(' · '),
    claims: { given_name: given, family_name: family, name, locale, [picClaim]: pic, [MUNICIPALITY]: municipality },
  };
}
