import { describe } from '../../engines/matter/index.ts';
import type { Part } from '../../kernel/part.ts';
import { give } from './give/give.page.tsx';
import { say } from './texts.ts';
import { askOnMyPage } from './to-do.ts';
import './actions.ts';

describe(
  'feedback.given',
  ({ data }, { tx, lang, href }) => {
    const t = say(lang);
    if (tx.actor.role !== 'resident') return { title: t('timeline.given.desk') };
    return { title: t('timeline.given'), links: [{ text: t('timeline.given.open'), href: href(`/feedback/${data.appointment}?thanks`) }] };
  },
  'feedback',
);

askOnMyPage();

/** What residents say after a visit. */
export const feedback: Part = { name: 'feedback', routes: [give] };
