import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import { readPic } from '../../kernel/pic.ts';
import { keepAddress } from './address/address.store.ts';
import { knowPerson } from './person.store.ts';

export { type Because, type Decision, mayAccess } from './access/relation.rules.ts';
export { relationTo } from './access/relation.store.ts';
export {
  type Address,
  addressOf,
  keepAddress,
  LONGEST_NEED,
  NEED_MINUTES,
  type Shown as ShownAddress,
  SHORTEST_NEED,
  stateAddressNeed,
} from './address/address.store.ts';
export {
  EMERGENCY_MINUTES,
  GROUNDS,
  type Ground,
  isGround,
  LONGEST_REASON,
  minutesLeft,
  problemsOf,
  type ReasonProblem,
  SHORTEST_REASON,
} from './emergency/emergency.rules.ts';
export {
  breakGlass,
  emergenciesOf,
  type Emergency,
  emergencyOn,
  endEmergency,
  findEmergency,
  type Review,
  reviewEmergency,
  type ReviewVerdict,
} from './emergency/emergency.store.ts';
export { followEmergency } from './emergency/follow.ts';
export { EMERGENCY_TOPIC, putAmongMatters } from './emergency/tell.store.ts';
export { ADULT, ASKS_FROM, isMinor, LONGEST_GROUNDS, SHORTEST_GROUNDS } from './minors/minors.rules.ts';
export { competenceOf, decideCompetence, groundsProblem, type Guarded, guardedOf, keepFromGuardians } from './minors/minors.store.ts';
export { closeMatter, findMatter, giveToUnit, joinMatters, type Matter, mattersOf, openMatter } from './matter.store.ts';
export { type Offer, offersOf, onMatterPage } from './offers.ts';
export { namesForOfficer, type NamedPerson, personForOfficer, unitsForOfficer } from './officer.store.ts';
export {
  findPerson,
  type Identified,
  isKnown,
  knownByCode,
  knowPerson,
  type Person,
  personsNamed,
  picOf,
  setContacts,
} from './person.store.ts';
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
  type Saying,
  sayTimeline,
  topicName,
} from './saying.ts';
import './actions.ts';
export { followShare } from './share/follow.ts';
export { SHARE_MINUTES, type ShareMinutes, stateOf } from './share/share.rules.ts';
export {
  endShare,
  findShare,
  readShared,
  type Share,
  type ShareId,
  share,
  sharesOf,
  sharesTaken,
  type Taken,
  takeShare,
} from './share/share.store.ts';
export { onToDo, type ToDo, toDosOf } from './to-do.ts';
export { type ListedMatter, listMatters, personsOf } from './listing/matters.store.ts';
export { listPersons, type WholePerson } from './listing/persons.store.ts';
export { Timeline, whoDid } from './timeline.view.tsx';
export { type Asked, entriesOf, note, type TimelineEntry, timelineOf } from './timeline.store.ts';

/** The spine: persons, their matters, and what happened in each. */
export const matter: Part = {
  name: 'matter',
  async seed(world) {
    await change(world, { role: 'system', name: 'demo' }, { action: 'matter.seed' }, async (tx) => {
      for (const r of residents) {
        const id = await knowPerson(tx, world, { ...r, birthDate: readPic(r.pic)?.birthDate }, r.id);
        await keepAddress(tx, id, r);
      }
    });
  },
};
