import type { Lang } from '../../kernel/i18n.ts';
import type { Id } from '../../kernel/ids.ts';

export type ConversationId = Id<'participation'>;
/** Languages of what people write: those of the pages, and Northern Sámi beside them. */
export type TextLang = Lang | 'se';
export const TEXT_LANGS: readonly TextLang[] = ['fi', 'sv', 'en', 'se'];
/** Each language by its own name. */
export const OWN_NAME: Readonly<Record<TextLang, string>> = { fi: 'suomi', sv: 'svenska', en: 'English', se: 'davvisámegiella' };

/** Who put a text into a language. */
export type MadeBy = 'author' | 'person' | 'machine';
export type ConversationText = { question: string; background: string; organisedBy: string; madeBy: MadeBy };
export type Texts<Text> = Partial<Record<TextLang, Text>>;

/** A conversation as its pages know it. Public, but for drafts. */
export type Conversation = {
  id: ConversationId;
  slug: string;
  langs: readonly TextLang[];
  state: 'draft' | 'open' | 'closed' | 'archived';
  opensAt: Date | null;
  closesAt: Date | null;
  moderation: 'before' | 'after';
  writing: 'everyone' | 'organisers';
  voice: 'open' | 'code' | 'identified';
  style: 'standard' | 'youth' | 'plain';
  results: 'live' | 'after-voting' | 'after-closing';
  licence: string;
  themes: readonly string[];
  areas: readonly string[];
  seed: number;
  /** Are there voluntary questions about oneself? */
  asksBackground: boolean;
  texts: Texts<ConversationText>;
};

/** Where a conversation is in its life. A time that has come counts, whether or not anybody has pressed a button. */
export type Phase = 'draft' | 'coming' | 'open' | 'closed' | 'archived';
export function phaseOf({ state, opensAt, closesAt }: Pick<Conversation, 'state' | 'opensAt' | 'closesAt'>, now: Date): Phase {
  if (state !== 'open') return state;
  if (opensAt && opensAt > now) return 'coming';
  return closesAt && closesAt <= now ? 'closed' : 'open';
}

/** A text in the wanted language, else in the first that there is; with its language, for `lang` attributes. */
export function textIn<Text>(texts: Texts<Text>, langs: readonly TextLang[], wanted: TextLang): { lang: TextLang; text: Text } {
  for (const lang of [wanted, ...langs, ...TEXT_LANGS]) if (texts[lang] !== undefined) return { lang, text: texts[lang] };
  throw new Error('a text in no language');
}
