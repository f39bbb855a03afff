import { type Lang, texts } from '../../kernel/i18n.ts';
import en from './locales/en.json' with { type: 'json' };
import fi from './locales/fi.json' with { type: 'json' };
import sv from './locales/sv.json' with { type: 'json' };

export const say = texts({ fi, sv, en });

/** Kinds of task with words of their own; another part's new kind is "Other task" until it has them here. */
export const KINDS = ['remote-visit', 'visit', 'call-back', 'contact', 'message', 'form', 'competence', 'letter', 'data-request'] as const;
const isKind = (kind: string): kind is (typeof KINDS)[number] => (KINDS as readonly string[]).includes(kind);

/** What is to be done, in words. */
export const kindWord = (kind: string, lang: Lang): string => say(lang)(isKind(kind) ? `kind.${kind}` : 'kind.other');
