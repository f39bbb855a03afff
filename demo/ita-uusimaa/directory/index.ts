import { children } from './children.ts';
import { electronic, forms, phones } from './contacts.ts';
import type { DemoChannel, DemoService } from './content.ts';
import { disability } from './disability.ts';
import { everydayHealth } from './everyday-health.ts';
import { mind } from './mind.ts';
import { national } from './national.ts';
import { nationalElectronic, nationalPhones } from './national.channels.ts';
import { older } from './older.ts';
import { places } from './places.ts';
import { social } from './social.ts';
import { symptoms } from './symptoms.ts';
import { teeth } from './teeth.ts';
import { wellbeing } from './wellbeing.ts';

export { classes } from './classes.ts';
export { AUDIENCE } from './content.ts';
export type * from './content.ts';
export { organizations } from './organizations.ts';

/** The demo county's services: invented by us, national ones last. */
export const services: readonly DemoService[] = [
  ...symptoms,
  ...everydayHealth,
  ...children,
  ...mind,
  ...older,
  ...teeth,
  ...disability,
  ...social,
  ...wellbeing,
  ...national,
];
export const channels: readonly DemoChannel[] = [...places, ...phones, ...electronic, ...forms, ...nationalPhones, ...nationalElectronic];
