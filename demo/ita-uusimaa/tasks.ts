import type { UnitId } from '../../src/kernel/ids.ts';
import { CENTRE, FAMILY, SIPOO } from './units.ts';

/** An invented contact that waits in a unit's queue. `topic`: a need of the county's guidance; `text`: what the resident wrote, in own language. */
export type DemoTask = {
  key: string;
  of: string;
  unit: UnitId;
  topic: string;
  kind: 'call-back' | 'contact' | 'message';
  urgency: 'urgent' | 'today' | 'book' | 'none';
  dueInHours?: number;
  text: string;
};

export const demoTasks: readonly DemoTask[] = [
  {
    key: 'demo:eino-call-back',
    of: 'eino',
    unit: CENTRE,
    topic: 'blood-pressure',
    kind: 'call-back',
    urgency: 'today',
    dueInHours: 4,
    text: 'Verenpaine on ollut kolmena aamuna yli 160. Voitteko soittaa, tarvitseeko lääkettä muuttaa?',
  },
  {
    key: 'demo:sara-contact',
    of: 'sara',
    unit: CENTRE,
    topic: 'skin',
    kind: 'contact',
    urgency: 'urgent',
    dueInHours: 1,
    text: 'I got a rash all over my arms an hour after starting a new antibiotic. I can breathe normally. What should I do?',
  },
  {
    key: 'demo:mikael-message',
    of: 'mikael',
    unit: CENTRE,
    topic: 'prescription',
    kind: 'message',
    urgency: 'book',
    dueInHours: 48,
    text: 'Mitt recept på astmamedicin går ut nästa månad. Behöver jag ett besök innan det kan förnyas?',
  },
  {
    key: 'demo:aino-message',
    of: 'aino',
    unit: CENTRE,
    topic: 'vaccination',
    kind: 'message',
    urgency: 'none',
    text: 'Lähdemme tammikuussa matkalle. Mitkä rokotukset meidän pitäisi ottaa, ja ehtiikö ne vielä?',
  },
  {
    key: 'demo:sara-back',
    of: 'sara',
    unit: SIPOO,
    topic: 'back',
    kind: 'call-back',
    urgency: 'book',
    dueInHours: 24,
    text: 'My back has been stiff for two weeks after moving house. I would like exercises that I can do at work.',
  },
  {
    key: 'demo:aino-family',
    of: 'aino',
    unit: FAMILY,
    topic: 'child-worry',
    kind: 'contact',
    urgency: 'book',
    dueInHours: 24,
    text: 'Neljävuotias herää joka yö monta kertaa ja on päivisin itkuinen. Kaipaisimme neuvoja.',
  },
];
