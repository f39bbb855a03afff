import { say } from '../texts.ts';
import type { ShellVisit } from './visit.ts';

/** Says that nothing here is real, when it is not. */
export const DemoBanner = ({ visit }: { visit: ShellVisit }) =>
  visit.world.config.mode === 'demo' ? <p className="demo">{say(visit.lang)('demo.banner')}</p> : null;
