import type { Part } from '../../kernel/part.ts';
import { done } from './authorize/done.page.ts';
import { start } from './authorize/start.page.ts';
import { choose } from './choose/choose.page.tsx';
import { askForCompetence } from './guardians/competence.ts';
import { guardians } from './guardians/guardians.page.tsx';
import { invitation } from './invitation/invitation.page.tsx';
import { live } from './live/live.page.ts';
import './actions.ts';
import './offers.ts';
import { mayGoOn } from './still/still.ts';
import { watchOpenPages } from './still/watch.ts';
import { stop } from './stop/stop.page.ts';
import { supporters } from './supporters/supporters.page.tsx';

/** Acting for another: for a child, by a mandate, as a supporter in one matter. */
export const acting: Part = {
  name: 'acting',
  routes: [choose, invitation, start, done, stop, live, supporters, guardians],
  doors: { mayGoOn },
  watch: { in: 'web', start: watchOpenPages },
  on: {
    // A minor's matter kept from guardians before any unit had it.
    async 'booking.confirmed'(tx, { matter }) {
      if (matter) await askForCompetence(tx, matter);
    },
  },
};
