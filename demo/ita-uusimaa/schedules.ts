import type { Localized } from '../../src/kernel/i18n.ts';
import type { PractitionerId, UnitId } from '../../src/kernel/ids.ts';
import { professionals } from './people.ts';
import { CENTRE, SIPOO } from './units.ts';

/** A professional's week for one service. Hours are Finnish wall clock, weekdays Monday 1 … Sunday 7. */
export type DemoSchedule = {
  key: string;
  service: string;
  modality: 'remote' | 'on-site';
  unit: UnitId;
  practitioner: PractitionerId;
  practitionerName: string;
  name: Required<Localized>;
  weekly: readonly { days: readonly number[]; from: string; to: string }[];
  everyMinutes: number;
  slotMinutes: number;
  roundTheClock: boolean;
  daysAhead: number;
  latestBookingMinutes: number;
  cancelMinutes: number;
  demo: boolean;
};

const who = (key: string) => {
  const p = professionals.find((x) => x.key === key)!;
  return { practitioner: p.id, practitionerName: `${p.given} ${p.family}` };
};
const NURSE = { fi: 'Sairaanhoitajan etävastaanotto', sv: 'Sjukskötarens distansmottagning', en: 'Remote visit with a nurse' };
const PHYSIO = { fi: 'Fysioterapeutin etävastaanotto', sv: 'Fysioterapeutens distansmottagning', en: 'Remote visit with a physiotherapist' };
const ordinary = { modality: 'remote', roundTheClock: false, daysAhead: 28, latestBookingMinutes: 30, cancelMinutes: 60, demo: false } as const;
const weekdays = [1, 2, 3, 4, 5];

/** Times offered in the demo county: four weeks of office hours, and a duty so that there is always a time that begins soon. */
export const schedules: readonly DemoSchedule[] = [
  {
    ...ordinary,
    ...who('nurse'),
    key: 'digi-nurse-noora',
    service: 'remote-nurse',
    unit: CENTRE,
    name: NURSE,
    weekly: [
      { days: weekdays, from: '08:00', to: '11:30' },
      { days: weekdays, from: '12:30', to: '15:30' },
    ],
    everyMinutes: 30,
    slotMinutes: 20,
  },
  {
    ...ordinary,
    ...who('nurse2'),
    key: 'digi-nurse-niklas',
    service: 'remote-nurse',
    unit: CENTRE,
    name: NURSE,
    weekly: [
      { days: [1, 3, 5], from: '09:15', to: '12:00' },
      { days: [2, 4], from: '12:15', to: '18:00' },
    ],
    everyMinutes: 30,
    slotMinutes: 20,
  },
  {
    ...ordinary,
    ...who('physio'),
    key: 'physio-pekka',
    service: 'remote-physio',
    unit: SIPOO,
    name: PHYSIO,
    weekly: [
      { days: weekdays, from: '08:30', to: '11:30' },
      { days: [1, 2, 4], from: '12:15', to: '15:15' },
    ],
    everyMinutes: 45,
    slotMinutes: 30,
  },
  // Not a promise of care at night: without it nobody could walk the demo's path to the visit on an evening or a Sunday.
  {
    ...ordinary,
    ...who('nurse'),
    key: 'digi-duty-demo',
    service: 'remote-nurse',
    unit: CENTRE,
    name: NURSE,
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
    everyMinutes: 20,
    slotMinutes: 20,
    roundTheClock: true,
    daysAhead: 1,
    latestBookingMinutes: 1,
    cancelMinutes: 0,
    demo: true,
  },
];
