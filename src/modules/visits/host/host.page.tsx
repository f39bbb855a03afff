import { professionals, type Professional } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { findBooked } from '../booked.store.ts';
import { isSaying, sayInVisit, whatWasWrong } from '../chat/say.ts';
import { type Ending, readEnding } from '../end/end.input.ts';
import { endVisit } from '../end/end.store.ts';
import { mayBeMissed, stageOf, isOn, timesOf } from '../visits.rules.ts';
import { findClient, inWords } from './client.store.ts';
import { HostView, type Wrong } from './host.view.tsx';
import { openVisit } from './open.store.ts';

type Host = Visit<Professional>;
const address = (visit: Host) => `/desk/visits/${visit.params.appointment}`;

/** The professional's side: prepare with the assessment beside, open the visit, meet, and end it with a note and instructions. */
export const host = page({
  at: '/desk/visits/:appointment',
  may: professionals,

  get: (visit: Host) => draw(visit, visit.restored ? { ending: readEnding(visit.form, visit.lang).ending, typed: one(visit.form, 'text') } : {}),

  post(visit: Host) {
    const wanted = one(visit.form, 'do');
    if (wanted === 'open') return open(visit);
    if (wanted === 'end') return end(visit);
    return isSaying(visit.form) ? write(visit) : draw(visit);
  },
});

async function open(visit: Host): Promise<Answer> {
  const { world, actor, params, now } = visit;
  const opened = await change(world, actor, { action: 'visits.open', data: 'visit' }, async (tx) => {
    const booked = await findBooked(tx, params.appointment);
    if (!booked) return undefined;
    return isOn(stageOf(booked.facts, now, timesOf(world.config.mode))) ? openVisit(tx, booked.appointment) : 'not-on';
  });
  return opened ? { go: address(visit) } : missing;
}

async function end(visit: Host): Promise<Answer> {
  const { ending, problems } = readEnding(visit.form, visit.lang);
  if (problems.length) return draw(visit, { ending, problems });
  const ended = await change(visit.world, visit.actor, { action: 'visits.end', data: 'visit' }, async (tx) => {
    const booked = await findBooked(tx, visit.params.appointment);
    return booked && endVisit(tx, booked.appointment, ending as Ending);
  });
  return ended ? { go: address(visit) } : missing;
}

/** A message written without the script. */
async function write(visit: Host): Promise<Answer> {
  const said = await sayInVisit(visit);
  if (!said) return missing;
  if (said.kind === 'written' || said.kind === 'not-on') return { go: address(visit) };
  const text = whatWasWrong(said, visit.lang)!;
  return draw(visit, { typed: one(visit.form, 'text'), problems: [{ field: 'text', text }] });
}

async function draw(visit: Host, wrong: Wrong = {}): Promise<Answer> {
  const { world, actor, params, now, lang } = visit;
  const client = await look(world, actor, { action: 'visits.prepare', data: 'visit, assessment, consents' }, (tx) =>
    findClient(tx, params.appointment),
  );
  if (!client) return missing;
  const times = timesOf(world.config.mode);
  const stage = stageOf(client.booked.facts, now, times);
  const view = {
    visit,
    client,
    stage,
    times,
    mayMiss: mayBeMissed(client.booked.facts, now, times),
    assessments: await inWords(world, client.responses, lang),
    wrong,
  };
  return { show: <HostView {...view} />, status: wrong.problems?.length ? 422 : 200 };
}
