import { entries } from '../../../demo/ita-uusimaa/content.ts';
import { sampleEvents } from '../../../demo/ita-uusimaa/events.ts';
import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import { publish } from './entry.store.ts';
import { keepEvent } from './event.store.ts';
import './actions.ts';

export {
  articlesAt,
  comingNotices,
  entriesByKey,
  type Entry,
  type EntryVersion,
  entryHistory,
  findEntry,
  findNotice,
  type NewEntry,
  noticesAt,
  pastNotices,
  publish,
  type Source,
  withdraw,
} from './entry.store.ts';
export { comingEvents, type Event, findEvent, keepEvent } from './event.store.ts';
export { Prose } from './prose.view.tsx';

/** What the county says: articles, instructions, notices, events. */
export const content: Part = {
  name: 'content',
  async seed(world) {
    await change(world, { role: 'system', name: 'demo' }, { action: 'content.seed' }, async (tx) => {
      for (const entry of entries) await publish(tx, entry);
      for (const event of sampleEvents(tx.now)) await keepEvent(tx, event);
    });
  },
};
