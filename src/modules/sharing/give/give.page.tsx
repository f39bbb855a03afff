import { randomUUID } from 'node:crypto';
import { type Matter, mattersOf, type ShareId, share, SHARE_MINUTES } from '../../../engines/matter/index.ts';
import { type Resident, residentsInFullIdentified } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type MatterId } from '../../../kernel/ids.ts';
import { page, type Visit } from '../../../kernel/page.ts';
import { keepToShow } from './code-cookie.ts';
import { readTyped, type Typed } from './give.input.ts';
import { GiveView } from './give.view.tsx';

/** Chooses what is shared and for how long; the code comes on the next page. A supporter shares nothing: the matter is not theirs to show. */
export const give = page({
  at: '/my/share/new',
  may: residentsInFullIdentified,

  async get(visit) {
    const chosen = asId<MatterId>(visit.query.get('matter'));
    const typed: Typed = { id: undefined, all: false, matters: chosen ? [chosen] : [], minutes: SHARE_MINUTES[0] };
    return { show: <GiveView visit={visit} matters={await mattersToShare(visit)} typed={typed} newId={newId()} /> };
  },

  async post(visit) {
    const { world, actor } = visit;
    const { typed, mistakes } = readTyped(visit.form);
    const matters = await mattersToShare(visit);
    const { minutes } = typed;
    if (mistakes.length > 0 || !minutes)
      return { show: <GiveView visit={visit} matters={matters} typed={typed} newId={typed.id ?? newId()} mistakes={mistakes} />, status: 422 };
    const id = typed.id ?? newId();
    const chosen = typed.all ? matters.map((m) => m.id) : typed.matters;
    const made = await change(world, actor, { action: 'sharing.give', subject: actor.person, data: 'share' }, (tx) =>
      share(tx, world, { id, matters: chosen, minutes }),
    );
    if (made) keepToShow(visit, id, made.code);
    return { go: `/my/share/${id}` };
  },
});

const newId = () => randomUUID() as ShareId;
const mattersToShare = ({ world, actor }: Visit<Resident>): Promise<Matter[]> =>
  look(world, actor, { action: 'sharing.choose', subject: actor.person, data: 'matter' }, (tx) => mattersOf(tx, actor.person));
