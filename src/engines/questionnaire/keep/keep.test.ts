import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { aVisitor, actorOf, system, testWorld } from '../../../../test/world.ts';
import type { Actor } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { MatterId, ResponseId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { openMatter } from '../../matter/index.ts';
import { choice, choices, form, is, number, score } from '../define/write.ts';
import type { Decision } from '../decide/decision.ts';
import { replay } from '../decide/replay.ts';
import type { Answer } from '../fhir.ts';
import { toQuestionnaireResponse } from '../to-fhir.ts';
import { definitionById, definitionNamed, type StoredDefinition } from './definition.store.ts';
import { importDefinition } from './import.store.ts';
import { answer, begin, beginAgain, bookingRightOf, complete, definitionOf, findResponse, responsesOf } from './response.store.ts';

const w = (fi: string) => ({ fi, sv: fi, en: fi });
const telling = { says: w('Tee näin'), instructions: [w('Lepää')], ifWorse: [w('Soita')], sources: ['g'] };
const decision: Decision = {
  format: 1,
  author: w('Testi'),
  reviewed: '2026-11-01',
  sample: true,
  sources: [{ key: 'g', name: w('Ohje'), url: 'https://example.fi/g', reviewed: '2026-11-01' }],
  advice: {
    call: { urgency: 'emergency', ...telling },
    contact: { urgency: 'today', ...telling },
    time: { urgency: 'book', booking: { service: 'nurse', unit: 'centre', modality: 'remote' }, ...telling },
  },
  rules: [
    { id: 'breath', when: { question: 'now', has: ['breath'] }, leads: 'call', because: w('Hengenahdistus'), sources: ['g'] },
    { id: 'sick', when: { question: 'points', atLeast: 1 }, leads: 'time', because: w('Pisteitä'), sources: ['g'] },
  ],
  otherwise: { leads: 'contact', because: w('Ammattilainen arvioi') },
};
const small = (version: string, title = 'Pieni') =>
  form({ id: 'small', url: 'https://example.fi/small', version, title: w(title), description: w('Pieni') }, [
    choices('now', w('Onko?'), [
      { code: 'breath', ...w('hengenahdistus') },
      { code: 'none', exclusive: true, ...w('ei') },
    ]),
    choice('sick', w('Kipeä?'), [
      { code: 'yes', weight: 1, ...w('kyllä') },
      { code: 'no', weight: 0, ...w('ei') },
    ]),
    number('days', w('Päiviä?'), { when: [is('sick', 'yes')] }),
    score('points', w('Pisteet'), "%resource.item.where(linkId='sick').answer.weight().sum()"),
  ]);
const code = (c: string): Answer[] => [{ valueCoding: { code: c } }];

let world: World;
let close = async () => {};
before(async () => ({ world, close } = await testWorld()));
after(() => close());

const put = (version: string, title?: string) =>
  change(world, system, { action: 'test' }, (tx) => importDefinition(tx, { name: 'small', resource: small(version, title), decision }));
async function published(version: string): Promise<StoredDefinition> {
  const imported = await put(version);
  if (imported.kind === 'refused') throw new Error(JSON.stringify(imported.problems));
  return definitionById(world, imported.id);
}
/** A visitor's response, just begun. */
async function aResponse(definition: StoredDefinition, actor: Actor = aVisitor()): Promise<{ matter: MatterId; response: ResponseId }> {
  return change(world, actor, { action: 'test' }, async (tx) => {
    const matter = await openMatter(tx, { topic: 'small', lang: 'fi' });
    return { matter, response: await begin(tx, { definition: definition.id, matter }) };
  });
}
const say = (definition: StoredDefinition, response: ResponseId, question: string, answers: Answer[], actor: Actor = aVisitor()) =>
  change(world, actor, { action: 'test' }, (tx) => answer(tx, definition, { response, question, answers }));
const read = (response: ResponseId, actor: Actor = aVisitor()) => look(world, actor, { action: 'test' }, (tx) => findResponse(tx, response));
const finish = (definition: StoredDefinition, response: ResponseId) =>
  change(world, aVisitor(), { action: 'test' }, (tx) => complete(tx, definition, response));

test('answers are kept one by one, and completing asks for what is missing', async () => {
  const definition = await published('1.0.0'),
    { response, matter } = await aResponse(definition);
  await say(definition, response, 'now', code('none'));
  await say(definition, response, 'sick', code('yes'));
  assert.deepEqual(Object.keys((await read(response))!.answers).sort(), ['now', 'sick']);
  const unfinished = await finish(definition, response);
  assert.equal(unfinished.kind === 'unfinished' && unfinished.missing.item.linkId, 'days');
  await say(definition, response, 'days', [{ valueInteger: 2 }]);
  const done = await finish(definition, response);
  assert.equal(done.kind === 'completed' && done.outcome?.urgency, 'book');
  const kept = (await read(response))!;
  assert.deepEqual(replay(definition, { answers: kept.answers, outcome: kept.outcome! }), { same: true });
  assert.equal(toQuestionnaireResponse(definition, kept, 'fi').item?.length, 4);
  const right = await look(world, aVisitor(), { action: 'test' }, (tx) => bookingRightOf(tx, matter));
  assert.equal(right?.service, 'nurse');
});

test('an emergency answer completes the response at once, and later answers change nothing', async () => {
  const definition = await published('1.0.0'),
    { response, matter } = await aResponse(definition);
  const answered = await say(definition, response, 'now', code('breath'));
  assert.equal(answered.kind, 'emergency');
  assert.equal((await say(definition, response, 'now', code('none'))).kind, 'not-open');
  assert.equal((await finish(definition, response)).kind, 'not-open');
  assert.equal((await read(response))?.outcome?.urgency, 'emergency');
  assert.equal(await look(world, aVisitor(), { action: 'test' }, (tx) => bookingRightOf(tx, matter)), undefined);
});

test('a completed response is corrected by a new one; the old stays as it was', async () => {
  const definition = await published('1.0.0'),
    { response, matter } = await aResponse(definition);
  await say(definition, response, 'now', code('breath'));
  const again = (await change(world, aVisitor(), { action: 'test' }, (tx) => beginAgain(tx, response)))!;
  await say(definition, again, 'now', code('none'));
  const both = await look(world, aVisitor(), { action: 'test' }, (tx) => responsesOf(tx, matter));
  assert.deepEqual(both.map((r) => [r.state, r.replaces]), [['in-progress', response], ['completed', null]]); // biome-ignore format: a pair
});

test('a new version is for new responses; a running one stays with the version it began on', async () => {
  const first = await published('1.0.0'),
    { response } = await aResponse(first);
  const second = await published('2.0.0');
  await new Promise((soon) => setTimeout(soon, 2100));
  assert.equal((await definitionNamed(world, 'small'))?.resource.version, '2.0.0');
  assert.equal((await definitionOf(world, aVisitor(), response))?.resource.version, '1.0.0');
  assert.equal((await say(second, response, 'now', code('none'))).kind, 'not-open', 'not with the other version');
  assert.equal((await say(first, response, 'now', code('none'))).kind, 'saved');
});

test('a published version is never altered: not by import, not by SQL', async () => {
  await published('3.0.0');
  assert.equal((await put('3.0.0')).kind, 'unchanged');
  assert.equal((await put('3.0.0', 'Muu')).kind, 'published-already');
  const alter = (set: string) => sql`update questionnaire.definition set ${sql.raw(set)} where version = '3.0.0'`.execute(world.db);
  await assert.rejects(alter(`resource = resource || '{"title":"x"}'`), /make a new version/);
  await assert.rejects(alter(`status = 'draft'`), /make a new version/);
  await alter(`status = 'retired'`);
});

test('a completed response and a booking with 112 are refused by the database itself', async () => {
  const definition = await published('4.0.0'),
    { response } = await aResponse(definition);
  const set = (what: string) =>
    change(world, aVisitor(), { action: 'test' }, (tx) =>
      sql`update questionnaire.response set ${sql.raw(what)} where id = ${response}`.execute(tx.db),
    );
  await assert.rejects(set(`state = 'completed', completed_at = now(), outcome = '{"urgency":"urgent","booking":{}}'`), /response_outcome_check/);
  await say(definition, response, 'now', code('breath'));
  await assert.rejects(set(`answers = '{}'`), /never changes/);
});

test('nobody else sees or changes a response: another browser, a resident, a nurse', async () => {
  const definition = await published('5.0.0'),
    { response } = await aResponse(definition);
  for (const other of [aVisitor('b'), actorOf('nurse')]) {
    assert.equal(await read(response, other), undefined);
    assert.equal((await say(definition, response, 'now', code('breath'), other)).kind, 'not-open');
  }
  assert.equal(await change(world, aVisitor('b'), { action: 'test' }, (tx) => beginAgain(tx, response)), undefined);
  assert.deepEqual((await read(response))?.answers, {});
});

test('two tabs answering at once both keep their answers', async () => {
  const definition = await published('6.0.0'),
    { response } = await aResponse(definition);
  await Promise.all([
    say(definition, response, 'now', code('none')),
    say(definition, response, 'sick', code('no')),
    say(definition, response, 'days', []),
  ]);
  const { answers, revision } = (await read(response))!;
  assert.deepEqual([Object.keys(answers).sort(), revision], [['days', 'now', 'sick'], 3]);
});
