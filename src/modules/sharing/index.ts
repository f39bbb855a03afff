import { onMatterPage } from '../../engines/matter/index.ts';
import type { Part } from '../../kernel/part.ts';
import { enter } from './enter/enter.page.tsx';
import { codePage } from './give/code.page.tsx';
import { give } from './give/give.page.tsx';
import { list } from './list/list.page.tsx';
import { live } from './read/live.endpoint.ts';
import { sharedMatter } from './read/matter.page.tsx';
import { read } from './read/read.page.tsx';
import { say } from './texts.ts';
import './actions.ts';

onMatterPage((matter, { tx, lang, href }) =>
  tx.actor.role === 'resident' && tx.actor.by?.kind !== 'support'
    ? { text: say(lang)('offer'), href: href(`/my/share/new?matter=${matter.id}`) }
    : undefined,
);

/** A resident shows own matters to a professional by a one-time code. */
export const sharing: Part = {
  name: 'sharing',
  routes: [list, give, codePage, enter, read, sharedMatter, live],
};
