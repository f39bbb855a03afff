import { listUnits, textIn } from '../../engines/directory/index.ts';
import { describe, EMERGENCY_TOPIC, type Ground, nameTopics } from '../../engines/matter/index.ts';
import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { breaking } from './emergency/break.page.tsx';
import { live } from './emergency/live.endpoint.ts';
import { TELL_OFFICER, tellOfEmergency, tellOfficer } from './emergency/tell.ts';
import { outcomeOf } from './person/competence.rules.ts';
import { person } from './person/person.page.tsx';
import { search } from './search/search.page.tsx';
import { say } from './texts.ts';

export { personAt } from './addresses.ts';
export { EmergencyBanner } from './emergency/banner.view.tsx';
export { Representatives, representativeRows, representativesOf } from './person/representatives.view.tsx';
export { bornWords } from './person/words.ts';

nameTopics((topic, lang) => (topic === EMERGENCY_TOPIC ? say(lang)('topic.emergency') : undefined));
describe('people.glass-broken', async ({ data }, { tx, lang }) => {
  const t = say(lang);
  const unit = (await listUnits(tx.db)).find((u) => u.id === data.unit);
  return {
    title: t('told.broken'),
    text: [t('told.broken.text')],
    facts: [
      { name: t('told.who'), value: [data.title, unit && textIn(unit.names, lang)].filter(Boolean).join(', ') },
      { name: t('told.ground'), value: t(`ground.${data.ground as Ground}`) },
      { name: t('told.reason'), value: String(data.reason) },
    ],
  };
});
describe('matter.kept-from-guardians', (_, { lang }) => ({ title: say(lang)('told.kept') }));
describe('matter.shown-to-guardians', (_, { lang }) => ({ title: say(lang)('told.shown') }));
describe('matter.competence-decided', ({ data }, { tx, lang }) => {
  // What was thought of the minor's ability is between them and the professional.
  if (tx.actor.role === 'resident' && tx.actor.by) return undefined;
  const outcome = outcomeOf({ competent: data.competent === true, guardiansMayKnow: data.guardiansMayKnow !== false });
  return { title: say(lang)('told.decided'), text: [say(lang)(`told.decided.${outcome}`)] };
});

/** People at the desk: finding one, seeing on what right, breaking the glass, protected addresses, minors' competence. */
export const people: Part = {
  name: 'people',
  routes: [search, person, breaking, live],
  on: { 'people.glass-broken': tellOfEmergency },
  jobs: { [TELL_OFFICER]: tellOfficer },
};
