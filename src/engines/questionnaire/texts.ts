import { type Lang, texts } from '../../kernel/i18n.ts';
import type { Problem } from './answer/check.rules.ts';
import en from './locales/en.json' with { type: 'json' };
import fi from './locales/fi.json' with { type: 'json' };
import sv from './locales/sv.json' with { type: 'json' };

export const say = texts({ fi, sv, en });

/** A problem of `check` in words. */
export const problemText = (problem: Problem, lang: Lang): string => say(lang)(`problem.${problem.key}`, problem.values);
