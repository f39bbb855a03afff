import { findPerson } from '../../../engines/matter/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { one, page, type Visit } from '../../../kernel/page.ts';
import { wayBack } from '../back.rules.ts';
import { takeOnce } from '../once.store.ts';
import { problemPath } from '../sign-in/paths.ts';
import { enter, type SignedInResident } from '../sign-in/resident.ts';
import { checkSigned, readSigned } from './ceremony.ts';
import { findCredential, stopPasskey, usedWith } from './passkey.store.ts';
import type { Asking } from './sign-in.options.ts';

/** Where the browser brings what a passkey signed. Good for one challenge of this browser, once. */
export const signInWithPasskey = page({
  at: '/sign-in/passkey',
  may: anyone,

  async post(visit) {
    const back = wayBack(one(visit.form, 'back'));
    const asked = await takeOnce<Asking>(visit, 'passkey-sign-in');
    const who = asked ? await whoSigned(visit, one(visit.form, 'answer'), asked.challenge) : 'passkey';
    return typeof who === 'string' ? { go: problemPath(who, 'resident', back) } : enter(visit, who, back);
  },
});

/** The resident whose passkey signed the challenge; 'passkey-stopped' when it may have been copied. Either way the audit tells of it. */
async function whoSigned({ world }: Visit, text: string, challenge: string): Promise<SignedInResident | 'passkey' | 'passkey-stopped'> {
  const answer = readSigned(text);
  return change(world, { role: 'system', name: 'identity' }, { action: 'identity.passkey-sign-in', data: 'passkey' }, async (tx) => {
    const known = answer && (await findCredential(tx, answer.id));
    const counter = known && (await checkSigned(world, answer, challenge, known));
    const person = counter !== undefined && (await findPerson(tx, known!.person));
    if (!person) {
      tx.audited({ outcome: `refused: ${known ? 'wrong signature' : 'unknown passkey'}`, subject: known?.person });
      return 'passkey';
    }
    if (known!.stoppedAt || !(await usedWith(tx, known!.id, counter!))) {
      await stopPasskey(tx, known!.id);
      tx.audited({ outcome: 'refused: copied passkey', subject: person.id });
      return 'passkey-stopped';
    }
    tx.audited({ subject: person.id });
    return { role: 'resident', method: 'passkey', person: person.id, name: `${person.given} ${person.family}` };
  });
}
