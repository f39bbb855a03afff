import type { Lang } from '../../src/kernel/i18n.ts';
import type { PersonId, PractitionerId, UnitId } from '../../src/kernel/ids.ts';
import { CENTRE, FAMILY, LOVIISA, PORVOO, SIPOO } from './units.ts';

/** An invented resident. Identity codes are test codes (individual number 900–999) with valid check characters. */
export type DemoResident = {
  key: string;
  id: PersonId;
  pic: string;
  given: string;
  family: string;
  lang: Lang;
  municipality: string;
  phone: string;
  email: string;
  note: string;
  /** Invented. */
  street: string;
  postalCode: string;
  postOffice: string;
  /** Under non-disclosure for personal safety (turvakielto). */
  nonDisclosure?: true;
};
type DemoProfessional = {
  key: string;
  id: PractitionerId;
  given: string;
  family: string;
  title: string;
  role: 'professional' | 'admin' | 'officer';
  units: readonly UnitId[];
  /** Other roles the directory gives the same person. */
  also?: readonly Pick<DemoProfessional, 'role' | 'title' | 'units'>[];
  note: string;
};

const person = (n: number) => `00000000-0000-7000-9000-0000000000${String(n).padStart(2, '0')}` as PersonId;
const worker = (n: number) => `00000000-0000-7000-a000-0000000000${String(n).padStart(2, '0')}` as PractitionerId;
const mail = (name: string) => `${name}@example.fi`;

/** Keys are what `./polku demo session --as KEY` takes. */
export const residents: readonly DemoResident[] = [
  {
    key: 'aino',
    id: person(1),
    pic: '140386-902R',
    given: 'Aino',
    family: 'Esimerkki',
    lang: 'fi',
    municipality: '638',
    street: 'Mallikatu 1',
    postalCode: '06100',
    postOffice: 'Porvoo',
    phone: '+358 40 000 0001',
    email: mail('aino'),
    note: 'adult, Porvoo, two children',
  },
  {
    key: 'mikael',
    id: person(2),
    pic: '020390X917H',
    given: 'Mikael',
    family: 'Modell',
    lang: 'sv',
    municipality: '434',
    street: 'Modellgatan 2',
    postalCode: '07900',
    postOffice: 'Loviisa',
    phone: '+358 40 000 0002',
    email: mail('mikael'),
    note: 'adult, Loviisa, Swedish-speaking',
  },
  {
    key: 'eino',
    id: person(3),
    pic: '050548-9465',
    given: 'Eino',
    family: 'Malli',
    lang: 'fi',
    municipality: '504',
    street: 'Esimerkkitie 3',
    postalCode: '07600',
    postOffice: 'Myrskylä',
    phone: '+358 40 000 0003',
    email: mail('eino'),
    note: 'older person, Myrskylä',
  },
  {
    key: 'sara',
    id: person(4),
    pic: '281001C9512',
    given: 'Sara',
    family: 'Sample',
    lang: 'en',
    municipality: '753',
    street: 'Näytepolku 4 B 5',
    postalCode: '04130',
    postOffice: 'Sipoo',
    phone: '+358 40 000 0004',
    email: mail('sara'),
    note: 'young adult, Sipoo, English-speaking',
  },
  {
    key: 'venla',
    id: person(5),
    pic: '110619A924M',
    given: 'Venla',
    family: 'Esimerkki',
    lang: 'fi',
    municipality: '638',
    street: 'Mallikatu 1',
    postalCode: '06100',
    postOffice: 'Porvoo',
    phone: '',
    email: '',
    note: "Aino's child, 7",
  },
  {
    key: 'otso',
    id: person(6),
    pic: '230322B9353',
    given: 'Otso',
    family: 'Esimerkki',
    lang: 'fi',
    municipality: '638',
    street: 'Mallikatu 1',
    postalCode: '06100',
    postOffice: 'Porvoo',
    phone: '',
    email: '',
    note: "Aino's child, 4",
  },
  {
    key: 'ilmari',
    id: person(7),
    pic: '070811A931U',
    given: 'Ilmari',
    family: 'Esimerkki',
    lang: 'fi',
    municipality: '638',
    street: 'Mallikatu 1',
    postalCode: '06100',
    postOffice: 'Porvoo',
    phone: '+358 40 000 0007',
    email: mail('ilmari'),
    note: 'Aino’s child, 15, has own e-identification',
  },
  {
    key: 'tuuli',
    id: person(8),
    pic: '150979-9288',
    given: 'Tuuli',
    family: 'Malli',
    lang: 'fi',
    municipality: '638',
    street: 'Luonnoskuja 6 A 7',
    postalCode: '06100',
    postOffice: 'Porvoo',
    phone: '+358 40 000 0008',
    email: mail('tuuli'),
    note: 'Eino’s daughter, with his mandate in the register',
  },
  {
    key: 'salla',
    id: person(9),
    pic: '191283-916W',
    given: 'Salla',
    family: 'Suojattu',
    lang: 'fi',
    municipality: '753',
    street: 'Suojakatu 8 C 9',
    postalCode: '04130',
    postOffice: 'Sipoo',
    phone: '+358 40 000 0009',
    email: mail('salla'),
    note: 'adult under non-disclosure (turvakielto)',
    nonDisclosure: true,
  },
];

export const professionals: readonly DemoProfessional[] = [
  {
    key: 'nurse',
    id: worker(1),
    given: 'Noora',
    family: 'Näyte',
    title: 'sairaanhoitaja',
    role: 'professional',
    units: [CENTRE],
    note: 'nurse at the digital centre',
  },
  {
    key: 'nurse2',
    id: worker(2),
    given: 'Niklas',
    family: 'Norm',
    title: 'sjukskötare',
    role: 'professional',
    units: [CENTRE, LOVIISA],
    note: 'nurse, digital centre and Loviisa',
  },
  {
    key: 'doctor',
    id: worker(3),
    given: 'Leena',
    family: 'Luonnos',
    title: 'lääkäri',
    role: 'professional',
    units: [CENTRE, PORVOO],
    note: 'doctor',
  },
  {
    key: 'physio',
    id: worker(4),
    given: 'Pekka',
    family: 'Proto',
    title: 'fysioterapeutti',
    role: 'professional',
    units: [SIPOO],
    note: 'physiotherapist in Sipoo: sees nothing of the digital centre',
  },
  {
    key: 'family-worker',
    id: worker(5),
    given: 'Frida',
    family: 'Förlaga',
    title: 'perheohjaaja',
    role: 'professional',
    units: [FAMILY],
    note: 'family worker',
  },
  {
    key: 'admin',
    id: worker(6),
    given: 'Pirjo',
    family: 'Pääkäyttäjä',
    title: 'pääkäyttäjä',
    role: 'admin',
    units: [CENTRE],
    note: 'administrator of the county',
  },
  {
    key: 'officer',
    id: worker(7),
    given: 'Tiina',
    family: 'Tietosuoja',
    title: 'tietosuojavastaava',
    role: 'officer',
    units: [CENTRE],
    note: 'data-protection officer and auditor of the log',
  },
  {
    key: 'two-roles',
    id: worker(20),
    given: 'Vilma',
    family: 'Vuoro',
    title: 'sairaanhoitaja',
    role: 'professional',
    units: [SIPOO],
    also: [{ role: 'admin', title: 'pääkäyttäjä', units: [CENTRE] }],
    note: 'nurse in Sipoo and administrator: chooses at sign-in',
  },
];
