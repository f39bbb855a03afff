import { professionals } from '../../../demo/ita-uusimaa/people.ts';
import { units } from '../../../demo/ita-uusimaa/units.ts';
import { inLang } from '../../kernel/i18n.ts';
import { say } from '../texts.ts';
import type { TestPerson } from './test-person.ts';

/** The county's workers as its directory knows them, and one whom it gives no rights here. */
export const professionalsToChoose = (): TestPerson[] => [
  ...professionals.map(({ key, id, given, family, title, role, units: own, also }) => ({
    key,
    sub: id,
    name: `${given} ${family}`,
    facts: (lang: Parameters<TestPerson['facts']>[0]) =>
      [title, ...units.filter((u) => own.includes(u.id)).map((u) => inLang(u.name, lang))].join(' · '),
    claims: {
      given_name: given,
      family_name: family,
      name: `${given} ${family}`,
      practitioner: id,
      ...(also ? { roles: [{ role, title, units: own }, ...also] } : { role, title, units: [...own] }),
    },
  })),
  {
    key: 'no-rights',
    sub: 'no-rights',
    name: 'Harri Harjoittelija',
    facts: (lang) => say(lang)('directory.no-rights'),
    claims: { given_name: 'Harri', family_name: 'Harjoittelija', name: 'Harri Harjoittelija', title: 'harjoittelija' },
  },
];
