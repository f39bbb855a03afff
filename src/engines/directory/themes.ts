import type { Localized } from '../../kernel/i18n.ts';

export type ThemeKey = 'symptoms' | 'children' | 'mind' | 'older' | 'teeth' | 'disability' | 'social' | 'wellbeing';
export type Theme = { key: ThemeKey; name: Required<Localized>; about: Required<Localized>; classes: RegExp };

/**
 * The themes people browse by, in the order they are shown. `classes`: which PTV service classes belong to the theme
 * (code list ptvserclass2); the first that fits an imported service wins, and a service may have several.
 */
export const themes: readonly Theme[] = [
  {
    key: 'symptoms',
    name: { fi: 'Oireet ja sairaudet', sv: 'Symtom och sjukdomar', en: 'Symptoms and illness' },
    about: {
      fi: 'Vastaanotot, rokotukset, tutkimukset ja päivystys',
      sv: 'Mottagningar, vaccinationer, undersökningar och jour',
      en: 'Appointments, vaccinations, tests and urgent care',
    },
    classes: /^P5(\.(1|3|4|5|6|8|11|12|15|18))?$/,
  },
  {
    key: 'children',
    name: { fi: 'Lapset ja perheet', sv: 'Barn och familjer', en: 'Children and families' },
    about: {
      fi: 'Neuvola, perhekeskus, koululaiset ja vanhemmuuden tuki',
      sv: 'Rådgivning, familjecenter, skolbarn och stöd i föräldraskapet',
      en: 'Clinics for families, family centre, schoolchildren and help with parenting',
    },
    classes: /^(P3(\.\d+)?|P5\.2|P5\.9|P4\.9)$/,
  },
  {
    key: 'mind',
    name: { fi: 'Mielen hyvinvointi ja päihteet', sv: 'Psykiskt välbefinnande och missbruk', en: 'Mental wellbeing and substance use' },
    about: {
      fi: 'Kun mieli on maassa, ahdistaa tai päihteet huolettavat',
      sv: 'När du mår dåligt, känner ångest eller är orolig för rusmedel',
      en: 'When you feel low or anxious, or worry about alcohol or drugs',
    },
    classes: /^P5\.7$/,
  },
  {
    key: 'older',
    name: { fi: 'Ikäihmiset', sv: 'Äldre', en: 'Older people' },
    about: {
      fi: 'Kotihoito, muisti, asuminen ja omaishoito',
      sv: 'Hemvård, minne, boende och närståendevård',
      en: 'Home care, memory, housing and care by relatives',
    },
    classes: /^(P4\.1|P4\.2|P4\.3|P5\.14)$/,
  },
  {
    key: 'teeth',
    name: { fi: 'Suu ja hampaat', sv: 'Mun och tänder', en: 'Mouth and teeth' },
    about: { fi: 'Hammashoito ja hammassäryn ensiapu', sv: 'Tandvård och hjälp vid tandvärk', en: 'Dental care and help for toothache' },
    classes: /^P5\.10$/,
  },
  {
    key: 'disability',
    name: {
      fi: 'Vammaisuus, kuntoutus ja arjen tuki',
      sv: 'Funktionsnedsättning, rehabilitering och stöd i vardagen',
      en: 'Disability, rehabilitation and everyday support',
    },
    about: {
      fi: 'Apua, kun toimintakyky on rajoittunut',
      sv: 'Hjälp när funktionsförmågan är nedsatt',
      en: 'Help when everyday life is hard to manage',
    },
    classes: /^(P4\.4|P4\.5|P4\.6|P4\.7|P5\.13|P4\.14)$/,
  },
  {
    key: 'social',
    name: { fi: 'Raha, asuminen ja vaikeat tilanteet', sv: 'Pengar, boende och svåra situationer', en: 'Money, housing and difficult situations' },
    about: {
      fi: 'Sosiaalityö, toimeentulotuki, turva ja neuvonta',
      sv: 'Socialt arbete, utkomststöd, trygghet och rådgivning',
      en: 'Social work, social assistance, safety and advice',
    },
    classes: /^(P4|P4\.8|P4\.10|P4\.11|P4\.13|P5\.19|P15(\.\d+)?|P1\.4)$/,
  },
  {
    key: 'wellbeing',
    name: {
      fi: 'Liikunta, elintavat ja turvallinen arki',
      sv: 'Motion, levnadsvanor och trygg vardag',
      en: 'Exercise, habits and a safe everyday life',
    },
    about: {
      fi: 'Neuvontaa liikkumiseen, ravintoon ja arjen turvallisuuteen',
      sv: 'Råd om motion, kost och trygghet i vardagen',
      en: 'Advice on exercise, food and everyday safety',
    },
    classes: /^(P27(\.\d+)?|P5\.16|P5\.17|P5\.20|P4\.12)$/,
  },
];

export const isTheme = (x: unknown): x is ThemeKey => themes.some((t) => t.key === x);
export const themeOf = (key: string): Theme | undefined => themes.find((t) => t.key === key);

/** The themes of an imported service, from its PTV service classes. Pure. */
export const themesOfClasses = (classes: readonly string[]): ThemeKey[] =>
  themes.filter((t) => classes.some((c) => t.classes.test(c))).map((t) => t.key);
