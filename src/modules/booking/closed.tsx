import { type Answer, missing, type Visit } from '../../kernel/page.ts';
import type { Offer } from './offer.ts';
import { NoRightView, UsedView } from './refusals.view.tsx';

/** What is shown when nothing can be booked in the matter: why not, and what one can do instead. */
export function closed(visit: Visit, offer: Offer): Answer {
  if (offer.kind === 'used') return { show: <UsedView visit={visit} appointment={offer.appointment} /> };
  if (offer.kind === 'no-right') return { show: <NoRightView visit={visit} matter={offer.matter} /> };
  return missing;
}
