import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { end, endWhatIsOver } from './life/life.store.ts';
import { supportIn } from './support/invite.store.ts';

export type { Consent, Reason, Step } from './consent.ts';
export { listConsents } from './listing.store.ts';
export { inForce } from './life/life.rules.ts';
export { accept, consentsOf, decline, endBasis, findConsent, give, historyOf, type Stepped, withdraw } from './life/life.store.ts';
export { actingFor, recognise, sealedOf, type Told } from './support/basis.store.ts';
export { INVITATION_DAYS, propose, type Support, supportersOf, takeInvitation } from './support/invite.store.ts';

/** Who may act for whom, and what people have agreed to: one model, one life. */
export const consent: Part = {
  name: 'consent',
  on: {
    async 'matter.closed'(tx, { matter }) {
      if (matter) for (const support of await supportIn(tx, matter)) await end(tx, support, 'matter-closed');
    },
  },
  jobs: {
    // What has ended by its time gives no right from that moment on, whoever asks; this writes it down.
    'consent:end-over': (_, world) =>
      change(
        world,
        { role: 'system', name: 'consent' },
        { action: 'consent.end-over', data: 'consent' },
        async (tx) => void (await endWhatIsOver(tx)),
      ),
  },
  every: { 'consent:end-over': '*/5 * * * *' },
};
