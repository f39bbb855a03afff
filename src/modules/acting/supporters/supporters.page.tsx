import { accept, decline, findConsent, propose, type Stepped, supportersOf, withdraw } from '../../../engines/consent/index.ts';
import { findMatter, note } from '../../../engines/matter/index.ts';
import { type Resident, residentsThemselves } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import { asId, type ConsentId, type MatterId } from '../../../kernel/ids.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import { forgetCode, keepCode, keptCode } from './shown-once.ts';
import { SupportersView } from './supporters.view.tsx';

/** Supporters of one matter of one's own: inviting by a one-time code, confirming who took it, removing. */
export const supporters = page({
  at: '/my/matters/:matter/supporters',
  may: residentsThemselves,

  async get(visit) {
    const id = asId<MatterId>(visit.params.matter);
    return id ? shown(visit, id) : missing;
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const matter = asId<MatterId>(visit.params.matter);
    if (!matter) return missing;
    const doing = one(form, 'do');
    const here = `/my/matters/${matter}/supporters`;
    if (doing === 'invite') {
      const invited = await change(world, actor, { action: 'acting.invite', subject: actor.person, matter, data: 'consent' }, (tx) =>
        propose(tx, world, { matter }),
      );
      if (!invited) return missing;
      keepCode(visit, matter, invited.code);
      return { go: here };
    }
    const consent = asId<ConsentId>(one(form, 'consent'));
    if (!consent || (doing !== 'accept' && doing !== 'decline' && doing !== 'remove')) return shown(visit, matter, 422);
    const done = await change(world, actor, { action: `acting.supporter-${doing}`, subject: actor.person, matter, data: 'consent' }, (tx) =>
      step(tx, matter, consent, doing),
    );
    if (done === 'not-there') return missing;
    return done === 'done' ? { go: here } : shown(visit, matter, 422);
  },
});

async function step(tx: Tx, matter: MatterId, id: ConsentId, doing: 'accept' | 'decline' | 'remove'): Promise<Stepped> {
  const found = await findConsent(tx, id);
  if (found?.kind !== 'support' || found.matter !== matter) return 'not-there';
  const done = await { accept, decline, remove: withdraw }[doing](tx, id);
  if (done === 'done' && found.grantee && doing !== 'decline')
    await note(tx, matter, {
      kind: doing === 'accept' ? 'acting.supporter-came' : 'acting.supporter-left',
      data: { name: found.data.granteeName ?? '' },
    });
  if (done !== 'done') tx.audited({ outcome: `refused: ${done}` });
  return done;
}

async function shown(visit: Visit<Resident>, id: MatterId, status = 200) {
  const { world, actor } = visit;
  const found = await look(world, actor, { action: 'acting.supporters', subject: actor.person, matter: id, data: 'consent' }, async (tx) => {
    const matter = await findMatter(tx, id);
    return matter?.person === actor.person ? { matter, supporters: await supportersOf(tx, id) } : undefined;
  });
  if (!found) return missing;
  const code = status === 200 ? keptCode(visit, id) : undefined;
  if (code) forgetCode(visit);
  return { show: <SupportersView visit={visit} {...found} code={code} problem={status === 422} />, status };
}
