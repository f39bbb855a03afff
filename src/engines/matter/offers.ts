import type { Matter } from './matter.store.ts';
import type { Reader, SaidLink } from './saying.ts';

/** What a part offers on a matter's own page: a link to do something with the matter, or nothing when it is not for this reader. */
export type Offer = (matter: Matter, reader: Reader) => SaidLink | undefined | Promise<SaidLink | undefined>;

const offers: Offer[] = [];

/**
 * Adds a link to the page of each matter (`/my/matters/:matter`). The part calls this once, when it is loaded:
 * `onMatterPage((matter, { lang, href }) => ({ text: say(lang)('invite'), href: href(`/my/matters/${matter.id}/invite`) }))`.
 * Row-level security holds as everywhere; `reader.tx.actor.by` tells when somebody acts for the matter's person.
 */
export function onMatterPage(offer: Offer): void {
  offers.push(offer);
}

/** What may be done with the matter besides reading it, in the order the parts were loaded. */
export async function offersOf(matter: Matter, reader: Reader): Promise<SaidLink[]> {
  const links: SaidLink[] = [];
  // One after another: they share the transaction's connection.
  for (const offer of offers) {
    const link = await offer(matter, reader);
    if (link) links.push(link);
  }
  return links;
}
