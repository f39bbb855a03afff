import { breakGlass, isKnown, relationTo } from '../../../engines/matter/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type PersonId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { personAt } from '../addresses.ts';
import { say } from '../texts.ts';
import { BreakView } from './break.view.tsx';
import { FIELD, readReason } from './emergency.input.ts';

/** No care relation: says so, and lets one open the person's data for an hour with a reason that the person and the data-protection officer see. */
export const breaking = page({
  at: '/desk/people/:person/emergency',
  may: professionals,

  async get(visit) {
    const { world, actor } = visit;
    const person = asId<PersonId>(visit.params.person);
    if (!person) return missing;
    const standing = await look(world, actor, { action: 'people.consider', data: 'person' }, async (tx) => {
      if (!(await isKnown(tx, person))) return 'unknown';
      tx.audited({ subject: person });
      return (await relationTo(tx, person)).allowed ? 'seen' : 'not-seen';
    });
    if (standing === 'unknown') return missing;
    return standing === 'seen' ? { go: personAt(person) } : { show: <BreakView visit={visit} /> };
  },

  async post(visit) {
    const { world, actor, form, lang } = visit;
    const person = asId<PersonId>(visit.params.person);
    if (!person) return missing;
    const read = readReason(form);
    if ('wrong' in read) {
      const problems = read.wrong.map((what) => ({ field: FIELD[what], text: say(lang)(`break.wrong.${what}`) }));
      return { show: <BreakView visit={visit} problems={problems} />, status: 422 };
    }
    const done = await change(world, actor, { action: 'people.break-glass', data: 'person' }, async (tx) =>
      (await relationTo(tx, person)).allowed ? 'seen' : breakGlass(tx, { person, ...read }),
    );
    return done === 'no-such-person' ? missing : { go: personAt(person) };
  },
});
