import { professionals } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { breakAt, personAt, SEARCH } from '../addresses.ts';
import { say } from '../texts.ts';
import { readSearch } from './search.input.ts';
import { find } from './search.store.ts';
import { SearchView } from './search.view.tsx';

/** A professional looks for a person. What is searched with travels in the form only, never in an address. */
export const search = page({
  at: SEARCH,
  may: professionals,

  get: (visit) => ({ show: <SearchView visit={visit} /> }),

  async post(visit) {
    const { world, actor, form, lang } = visit;
    const read = readSearch(form);
    if ('wrong' in read) {
      const problems = read.wrong.map(({ field, what }) => ({ field, text: say(lang)(`search.wrong.${what}`) }));
      return { show: <SearchView visit={visit} problems={problems} />, status: 422 };
    }
    const { search } = read;
    const found = await look(world, actor, { action: 'people.search', data: 'person' }, (tx) => find(tx, world, search));
    if (found.kind === 'seen') return { go: personAt(found.person) };
    if (found.kind === 'known') return { go: breakAt(found.person) };
    return { show: <SearchView visit={visit} found={found} by={search.by} /> };
  },
});
