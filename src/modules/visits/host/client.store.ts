import { type Consent, consentsOf } from '../../../engines/consent/index.ts';
import { findThread, type Message, messagesOf } from '../../../engines/conversation/index.ts';
import { findPerson, type Person } from '../../../engines/matter/index.ts';
import { remember, type Response, responsesOf, type Summary, summary } from '../../../engines/questionnaire/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { type Booked, findBooked } from '../booked.store.ts';
import { aboutVisit } from '../parties.ts';
import { type Standing, standingOf } from '../room/presence.store.ts';
import { noteOf } from '../visit.store.ts';

/** What a professional has beside the picture. */
export type Client = {
  booked: Booked;
  person: Person | undefined;
  /** What the client has agreed to; by some of them others act for the client. */
  consents: readonly Consent[];
  responses: Response[];
  messages: Message[];
  standing: Standing;
  note: string | undefined;
};

/** The visit with its client, if there is one and the one who asks may see it. */
export async function findClient(tx: Tx, id: string | undefined): Promise<Client | undefined> {
  const booked = await findBooked(tx, id);
  if (!booked) return undefined;
  const { matter, person, id: visit } = booked.appointment;
  const thread = await findThread(tx, matter, aboutVisit(visit));
  return {
    booked,
    person: await findPerson(tx, person),
    consents: await consentsOf(tx, person),
    responses: (await responsesOf(tx, matter)).filter((r) => r.state === 'completed'),
    messages: thread ? await messagesOf(tx, thread) : [],
    standing: await standingOf(tx.db, visit, tx.now),
    note: booked.visited && (await noteOf(tx, visit)),
  };
}

/** Completed assessments in words, newest first. */
export const inWords = (world: World, responses: readonly Response[], lang: Lang): Promise<Summary[]> =>
  Promise.all(responses.map(async (r) => summary(await remember(world, r), r, lang)));
