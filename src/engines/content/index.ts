import { entries } from '../../../demo/ita-uusimaa/content.ts';
import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import { publish } from './entry.store.ts';
import './actions.ts';

export {
  articlesAt,
  comingNotices,
  entriesByKey,
  type Entry,
  findEntry,
  type NewEntry,
  noticesAt,
  publish,
  type Source,
  withdraw,
} from './entry.store.ts';
export { Prose } from './prose.view.tsx';

/** What the county says: articles, instructions, notices. */
export const content: Part = {
  name: 'content',
  async seed(world) {
    await change(world, { role: 'system', name: 'demo' }, { action: 'content.seed' }, async (tx) => {
      for (const entry of entries) await publish(tx, entry);
    });
  },
};
