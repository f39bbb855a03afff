import { type NamedPerson, namesForOfficer } from '../../../engines/matter/index.ts';
import { type Officer, officers } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type PersonId } from '../../../kernel/ids.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import { NOTE_MAX } from './handle.input.ts';
import { type FindingId, findingsOf, type KeptFinding, lookForUnusual, markSeen } from './unusual.store.ts';
import { UnusualView } from './unusual.view.tsx';

/** What looks unusual in how personal data has been used, each with the rule that found it and the way to its lines. */
export const unusual = page({
  at: '/privacy-office/unusual',
  may: officers,

  async get(visit) {
    return { show: <UnusualView visit={visit} {...(await listed(visit))} /> };
  },

  async post(visit) {
    const { world, actor, form } = visit;
    if (one(form, 'do') === 'look') {
      const n = await lookForUnusual(world);
      return { go: `/privacy-office/unusual?new=${n}` };
    }
    const id = asId<FindingId>(one(form, 'finding'));
    if (!id) return missing;
    const note = one(form, `note-${id}`);
    if (note.length > NOTE_MAX) return { show: <UnusualView visit={visit} {...(await listed(visit))} tooLong={id} />, status: 422 };
    const done = await change(world, actor, { action: 'privacy.mark-seen', data: 'log' }, async (tx) => {
      const outcome = await markSeen(tx, id, note);
      tx.audited({ outcome });
      return outcome;
    });
    return done === 'gone' ? missing : { go: `/privacy-office/unusual?done=${done}` };
  },
});

export type Listed = { findings: KeptFinding[]; names: ReadonlyMap<PersonId, NamedPerson>; seen: boolean };

async function listed({ world, actor, query }: Visit<Officer>): Promise<Listed> {
  const seen = query.get('state') === 'seen';
  const found = await look(world, actor, { action: 'privacy.see-unusual', data: 'log' }, async (tx) => {
    const findings = await findingsOf(tx, { seen });
    const subjects = [...new Set(findings.flatMap((f) => f.facts.persons ?? []))];
    if (subjects.length) tx.audited({ subjects });
    return { findings, names: await namesForOfficer(tx, subjects) };
  });
  return { ...found, seen };
}
