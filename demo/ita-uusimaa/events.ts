import type { Event } from '../../src/engines/content/index.ts';
import { addDays, dayOf, instantOf } from '../../src/kernel/clock.ts';

type Sample = Omit<Event, 'startsAt' | 'endsAt' | 'state' | 'byName' | 'sample'> & { in: number; from: string; to: string; state?: Event['state'] };

const samples: readonly Sample[] = [
  {
    key: 'sample-parents-evening',
    in: 3,
    from: '17:30',
    to: '19:00',
    municipality: '638',
    link: null,
    title: { fi: 'Vanhempien ilta: lapsen uni', sv: 'Föräldrakväll: barnets sömn', en: 'Parents’ evening: your child’s sleep' },
    body: {
      fi: 'Perhekeskuksen työntekijä kertoo, mistä hyvä uni syntyy, ja vastaa kysymyksiin. Lapset ovat tervetulleita mukaan.',
      sv: 'Familjecentrets personal berättar vad god sömn bygger på och svarar på frågor. Barnen är välkomna med.',
      en: 'Family centre staff talk about what good sleep is made of and answer questions. Children are welcome.',
    },
    place: { fi: 'Porvoon perhekeskus', sv: 'Borgå familjecenter', en: 'Porvoo Family Centre' },
  },
  {
    key: 'sample-memory-cafe',
    in: 5,
    from: '13:00',
    to: '15:00',
    municipality: '434',
    link: null,
    title: { fi: 'Muistikahvila', sv: 'Minnescafé', en: 'Memory café' },
    body: {
      fi: 'Kahvia ja juttuseuraa muistisairaille ja heidän läheisilleen. Et tarvitse ilmoittautumista.',
      sv: 'Kaffe och sällskap för personer med minnessjukdom och deras närstående. Ingen anmälan behövs.',
      en: 'Coffee and company for people with a memory illness and those close to them. No need to sign up.',
    },
    place: { fi: 'Loviisan palvelukeskus', sv: 'Lovisa servicecenter', en: 'Loviisa Service Centre' },
  },
  {
    key: 'sample-digi-help',
    in: 6,
    from: '10:00',
    to: '12:00',
    municipality: '753',
    link: null,
    state: 'cancelled',
    title: { fi: 'Apua digiasioihin', sv: 'Hjälp med digitala ärenden', en: 'Help with digital services' },
    body: {
      fi: 'Tuo puhelimesi tai tablettisi, autamme kädestä pitäen.',
      sv: 'Ta med din telefon eller surfplatta, vi hjälper steg för steg.',
      en: 'Bring your phone or tablet and we help you step by step.',
    },
    place: { fi: 'Nikkilän kirjasto, Sipoo', sv: 'Nickby bibliotek, Sibbo', en: 'Nikkilä Library, Sipoo' },
  },
  {
    key: 'sample-walking-group',
    in: 8,
    from: '09:00',
    to: '10:30',
    municipality: '018',
    link: null,
    title: { fi: 'Kävelyryhmä aloittaa', sv: 'Promenadgruppen börjar', en: 'Walking group begins' },
    body: {
      fi: 'Rauhallinen kävely yhdessä. Sopii myös apuvälineen kanssa.',
      sv: 'En lugn promenad tillsammans. Passar också med hjälpmedel.',
      en: 'A gentle walk together. Walking aids welcome.',
    },
    place: { fi: 'Askolan terveysaseman piha', sv: 'Gården vid Askola hälsostation', en: 'Yard of Askola Health Station' },
  },
  {
    key: 'sample-online-sleep',
    in: 12,
    from: '18:00',
    to: '19:00',
    municipality: null,
    link: null,
    title: { fi: 'Verkkoluento: unettomuus ja stressi', sv: 'Webbföreläsning: sömnlöshet och stress', en: 'Online talk: sleeplessness and stress' },
    body: {
      fi: 'Psykiatrinen sairaanhoitaja kertoo, mitä unettomuudelle voi tehdä itse. Voit kuunnella nimettömästi.',
      sv: 'En psykiatrisk sjukskötare berättar vad man själv kan göra åt sömnlöshet. Du kan lyssna anonymt.',
      en: 'A psychiatric nurse tells what you can do about sleeplessness. You can listen anonymously.',
    },
    place: { fi: 'Verkossa', sv: 'På nätet', en: 'Online' },
  },
];

/** Sample events of the demo county, on days to come. Invented. */
export const sampleEvents = (now: Date): Event[] =>
  samples.map(({ in: days, from, to, ...event }) => {
    const day = addDays(dayOf(now), days);
    return { state: 'scheduled', ...event, startsAt: instantOf(day, from), endsAt: instantOf(day, to), byName: '', sample: true };
  });
