import { findMatter, findPerson, type Guarded, guardedOf, keepFromGuardians, type Matter } from '../../../engines/matter/index.ts';
import { type Resident, residentsThemselves } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type MatterId } from '../../../kernel/ids.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import { standing } from './age.rules.ts';
import { askForCompetence } from './competence.ts';
import { GuardiansView } from './guardians.view.tsx';

/** A minor's own page of one matter: do the guardians see it? Hidden at once when asked; a professional then looks whether the minor can decide. */
export const guardians = page({
  at: '/my/matters/:matter/guardians',
  may: residentsThemselves,

  async get(visit) {
    const found = await read(visit);
    return found ? { show: <GuardiansView visit={visit} {...found} /> } : missing;
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const found = await read(visit);
    if (!found) return missing;
    const matter = found.matter.id;
    const choice = one(form, 'guardians');
    if (choice !== 'see' && choice !== 'not') return { show: <GuardiansView visit={visit} {...found} problem="choose" />, status: 422 };
    const outcome = await change(
      world,
      actor,
      { action: 'acting.keep-from-guardians', subject: actor.person, matter, data: 'matter' },
      async (tx) => {
        const kept = await keepFromGuardians(tx, matter, choice === 'not');
        if (kept === 'kept') await askForCompetence(tx, matter);
        if (kept !== 'kept' && kept !== 'shown') tx.audited({ outcome: `refused: ${kept}` });
        return kept;
      },
    );
    if (outcome === 'decided') return { show: <GuardiansView visit={visit} {...found} problem="decided" />, status: 422 };
    return outcome === 'kept' || outcome === 'shown' ? { go: `/my/matters/${matter}/guardians?saved=${outcome}` } : missing;
  },
});

/** The matter of a minor old enough to ask; nothing for a child, an adult, and in somebody else's matter. */
async function read({ world, actor, params, now }: Visit<Resident>): Promise<{ matter: Matter; guarded: Guarded } | undefined> {
  const id = asId<MatterId>(params.matter);
  if (!id) return undefined;
  return look(world, actor, { action: 'acting.guardians', subject: actor.person, matter: id, data: 'matter' }, async (tx) => {
    const matter = await findMatter(tx, id);
    const person = await findPerson(tx, actor.person);
    const guarded = await guardedOf(tx, id);
    if (matter?.person !== actor.person || !person || !guarded) return undefined;
    return standing(person.birthDate, now) === 'minor' ? { matter, guarded } : undefined;
  });
}
