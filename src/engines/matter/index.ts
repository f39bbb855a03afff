import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import { readPic } from '../../kernel/pic.ts';
import { knowPerson } from './person.store.ts';

export { closeMatter, findMatter, giveToUnit, joinMatters, type Matter, mattersOf, openMatter } from './matter.store.ts';
export { type Offer, offersOf, onMatterPage } from './offers.ts';
export { findPerson, type Identified, knowPerson, type Person, setContacts } from './person.store.ts';
export {
  CATEGORIES,
  type Category,
  categoryOf,
  describe,
  describedKinds,
  type Fact,
  kindsOf,
  nameTopics,
  type Reader,
  type Said,
  type SaidLink,
  type Sayer,
  type Saying,
  sayTimeline,
  topicName,
} from './saying.ts';
import './actions.ts';
export { onToDo, type ToDo, type ToDoTeller, toDosOf } from './to-do.ts';
export { Timeline } from './timeline.view.tsx';
export { type Asked, entriesOf, note, type TimelineEntry, timelineOf } from './timeline.store.ts';

/** The spine: persons, their matters, and what happened in each. */
export const matter: Part = {
  name: 'matter',
  async seed(world) {
    await change(world, { role: 'system', name: 'demo' }, { action: 'matter.seed' }, async (tx) => {
      for (const r of residents) await knowPerson(tx, world, { ...r, birthDate: readPic(r.pic)?.birthDate }, r.id);
    });
  },
};
