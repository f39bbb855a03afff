import type { ChannelId } from '../../../kernel/ids.ts';
import type { Day, Hours } from '../hours/hours.ts';
import type { ChargeType, Provider, Texts, Words } from '../records.ts';

/** How a service is to be had in one municipality, for professionals. */
export type Supply = { municipality: string; state: 'available' | 'limited' | 'missing'; how: string; since: Day | null; note: string };

/** A way to a service that the county has added. `hours` as in the directory. */
export type LocalChannel =
  | { kind: 'phone'; number: string; hours: Hours }
  | { kind: 'web'; url: string }
  | { kind: 'place'; name: string; street: string; postcode: string; postOffice: string; municipality: string; hours: Hours };

/** A service that the county has added for an association, a parish, a municipality: all of it is the county's to write. */
export type Local = {
  provider: Provider;
  organization: string;
  descriptions: Texts;
  userInstructions: Texts;
  chargeType: ChargeType | null;
  chargeInfo: Texts;
  /** null: everywhere in the county */
  municipalities: readonly string[] | null;
  themes: readonly string[];
  channels: readonly LocalChannel[];
};

/** What the county puts over a service, whoever's record it is. Texts: only the languages in which the county says it in its own way. */
export type Layer = {
  hidden: boolean;
  names: Texts;
  summaries: Texts;
  alternativeNames: Words;
  /** For professionals; prose as in the content engine. */
  instructions: Texts;
  supply: readonly Supply[];
  channelOrder: readonly ChannelId[];
  local?: Local;
};
export const noLayer: Layer = { hidden: false, names: {}, summaries: {}, alternativeNames: {}, instructions: {}, supply: [], channelOrder: [] };

/** What an editor did: kept a draft, published, published an earlier version anew, gave up a draft. */
export type Deed = 'saved' | 'published' | 'restored' | 'discarded';
export type LayerVersion = { number: number; did: Deed; content: Layer; name: string; at: Date };
/** Did it change what residents see? */
export const isPublic = ({ did }: Pick<LayerVersion, 'did'>): boolean => did === 'published' || did === 'restored';
