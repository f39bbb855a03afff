import { endEmergency, groundsProblem, decideCompetence, LONGEST_NEED, SHORTEST_NEED, stateAddressNeed } from '../../../engines/matter/index.ts';
import { type Professional, professionals } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { asId, type MatterId, type PersonId } from '../../../kernel/ids.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { breakAt, personAt, SEARCH } from '../addresses.ts';
import { say } from '../texts.ts';
import { OUTCOMES } from './competence.rules.ts';
import { openPerson } from './open.store.ts';
import { PersonView } from './person.view.tsx';

type At = Visit<Professional>;

/** One person as their professional sees them: who, on what right, what goes on, what has happened. */
export const person = page({
  at: '/desk/people/:person',
  may: professionals,

  get: (visit) => draw(visit),

  post(visit) {
    const id = asId<PersonId>(visit.params.person);
    if (!id) return missing;
    const wanted = one(visit.form, 'do');
    if (wanted === 'end') return end(visit, id);
    if (wanted === 'address') return needAddress(visit, id);
    if (wanted === 'competence') return decideOf(visit, id);
    return { go: personAt(id) };
  },
});

async function draw(visit: At, problems: readonly Problem[] = []): Promise<Answer> {
  const id = asId<PersonId>(visit.params.person);
  const opened = id && (await openPerson(visit, id));
  if (!opened) return missing;
  if (opened === 'not-seen') return { go: breakAt(id) };
  return { show: <PersonView visit={visit} opened={opened} problems={problems} />, status: problems.length > 0 ? 422 : 200 };
}

async function end({ world, actor }: At, id: PersonId): Promise<Answer> {
  await change(world, actor, { action: 'people.end-emergency', subject: id }, async (tx) => tx.audited({ outcome: await endEmergency(tx, id) }));
  return { go: SEARCH };
}

async function needAddress(visit: At, id: PersonId): Promise<Answer> {
  const { world, actor, form, lang } = visit;
  const reason = one(form, 'need');
  if (reason.length < SHORTEST_NEED || reason.length > LONGEST_NEED)
    return draw(visit, [{ field: 'need', text: say(lang)('address.wrong', { n: SHORTEST_NEED }) }]);
  const done = await change(world, actor, { action: 'people.need-address', data: 'address' }, (tx) => stateAddressNeed(tx, id, reason));
  return { go: done === 'stated' ? `${personAt(id)}#address` : breakAt(id) };
}

async function decideOf(visit: At, id: PersonId): Promise<Answer> {
  const { world, actor, form, lang } = visit;
  const t = say(lang);
  const matter = asId<MatterId>(one(form, 'matter'));
  if (!matter) return missing;
  const choice = one(form, `outcome-${matter}`);
  const decided = OUTCOMES[choice as keyof typeof OUTCOMES];
  const grounds = one(form, `grounds-${matter}`);
  const wrong = groundsProblem(grounds);
  const problems: Problem[] = [
    ...(Object.hasOwn(OUTCOMES, choice) ? [] : [{ field: `outcome-${matter}`, text: t('competence.wrong.outcome') }]),
    ...(wrong ? [{ field: `grounds-${matter}`, text: t(`competence.wrong.${wrong}`) }] : []),
  ];
  if (problems.length > 0) return draw(visit, problems);
  const outcome = await change(world, actor, { action: 'people.decide-competence', subject: id, data: 'matter' }, async (tx) => {
    const done = await decideCompetence(tx, matter, { ...decided, grounds });
    tx.audited({ outcome: done });
    return done;
  });
  if (outcome === 'decided') return { go: `${personAt(id)}#matter-${matter}` };
  return draw(visit, [{ text: t(`competence.${outcome}`) }]);
}
