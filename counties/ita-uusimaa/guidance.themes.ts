import type { Audience, LifeEvent, Theme } from '../guidance.ts';

export const themes: readonly Theme[] = [
  {
    key: 'symptoms',
    icon: 'heart',
    name: { fi: 'Oireet ja sairaudet', sv: 'Symtom och sjukdomar', en: 'Symptoms and illness' },
    lead: {
      fi: 'Kipu, kuume, tulehdus tai muu oire',
      sv: 'Smärta, feber, infektion eller annat symtom',
      en: 'Pain, fever, infection or another symptom',
    },
  },
  {
    key: 'families',
    icon: 'child',
    name: { fi: 'Lapset ja perheet', sv: 'Barn och familjer', en: 'Children and families' },
    lead: {
      fi: 'Neuvola, vanhemmuus, huoli lapsesta',
      sv: 'Rådgivning, föräldraskap, oro för ett barn',
      en: 'Child clinic, parenting, worry about a child',
    },
  },
  {
    key: 'mind',
    icon: 'brain',
    name: { fi: 'Mieli ja päihteet', sv: 'Psykisk hälsa och missbruk', en: 'Mind and substances' },
    lead: { fi: 'Mieliala, ahdistus, uni, riippuvuudet', sv: 'Humör, ångest, sömn, beroenden', en: 'Mood, anxiety, sleep, addictions' },
  },
  {
    key: 'teeth',
    icon: 'tooth',
    name: { fi: 'Suu ja hampaat', sv: 'Mun och tänder', en: 'Mouth and teeth' },
    lead: { fi: 'Särky, tapaturma, tarkastus', sv: 'Värk, olycka, kontroll', en: 'Ache, injury, check-up' },
  },
  {
    key: 'older',
    icon: 'elder',
    name: { fi: 'Ikääntyneet', sv: 'Äldre', en: 'Older people' },
    lead: {
      fi: 'Muisti, kotona pärjääminen, omaishoito',
      sv: 'Minne, att klara sig hemma, närståendevård',
      en: 'Memory, managing at home, informal care',
    },
  },
  {
    key: 'support',
    icon: 'home',
    name: { fi: 'Arjen tuki ja sosiaalipalvelut', sv: 'Stöd i vardagen och socialservice', en: 'Everyday support and social services' },
    lead: {
      fi: 'Raha, asuminen, vammaisuus, turvallisuus',
      sv: 'Pengar, boende, funktionsnedsättning, trygghet',
      en: 'Money, housing, disability, safety',
    },
  },
];

export const lifeEvents: readonly LifeEvent[] = [
  {
    key: 'birth',
    icon: 'child',
    name: { fi: 'Perheeseen syntyy lapsi', sv: 'Ett barn föds i familjen', en: 'A child is born' },
    lead: { fi: 'Raskaus, vauva ja oma jaksaminen', sv: 'Graviditet, baby och att orka själv', en: 'Pregnancy, the baby and your own strength' },
  },
  {
    key: 'separation',
    icon: 'family',
    name: { fi: 'Ero tai perheen muutos', sv: 'Separation eller förändring i familjen', en: 'Separation or change in the family' },
    lead: { fi: 'Lapset, raha, koti ja turvallisuus', sv: 'Barnen, pengarna, hemmet och tryggheten', en: 'Children, money, home and safety' },
  },
  {
    key: 'illness',
    icon: 'pill',
    name: {
      fi: 'Pitkäaikainen sairaus tai vammautuminen',
      sv: 'Långvarig sjukdom eller funktionsnedsättning',
      en: 'A long-term illness or disability',
    },
    lead: { fi: 'Hoito, lääkkeet, apu arkeen', sv: 'Vård, mediciner, hjälp i vardagen', en: 'Care, medicines, help in everyday life' },
  },
  {
    key: 'ageing',
    icon: 'elder',
    name: { fi: 'Oma tai läheisen ikääntyminen', sv: 'Att åldras, själv eller som anhörig', en: 'Growing old, or somebody close does' },
    lead: { fi: 'Muisti, apu kotiin, turvallinen koti', sv: 'Minnet, hjälp hemma, ett tryggt hem', en: 'Memory, help at home, a safe home' },
  },
  {
    key: 'loss',
    icon: 'heart',
    name: { fi: 'Läheisen kuolema tai muu kriisi', sv: 'Ett dödsfall eller en annan kris', en: 'A death or another crisis' },
    lead: { fi: 'Suru, jaksaminen ja arjen asiat', sv: 'Sorg, ork och vardagens ärenden', en: 'Grief, strength and practical matters' },
  },
  {
    key: 'moving',
    icon: 'home',
    name: { fi: 'Muutto alueelle', sv: 'Flytt till området', en: 'Moving to the county' },
    lead: {
      fi: 'Lääkkeet, rokotukset ja koti kuntoon',
      sv: 'Mediciner, vaccinationer och hemmet i skick',
      en: 'Medicines, vaccinations and the new home',
    },
  },
];

/** For whom help is looked for. Who says nothing is given what is for everyone. */
export const audiences: readonly Audience[] = [
  { key: 'child', name: { fi: 'Lapselle', sv: 'För ett barn', en: 'For a child' } },
  { key: 'young', name: { fi: 'Nuorelle', sv: 'För en ung person', en: 'For a young person' } },
  { key: 'older', name: { fi: 'Ikääntyneelle', sv: 'För en äldre person', en: 'For an older person' } },
  { key: 'carer', name: { fi: 'Läheisen puolesta', sv: 'För någon närstående', en: 'For somebody close to you' } },
  { key: 'newcomer', name: { fi: 'Suomeen muuttaneelle', sv: 'För den som har flyttat till Finland', en: 'For someone new in Finland' } },
];
