import { residentsThemselvesIdentified } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { deviceOf } from '../../../kernel/http/device.ts';
import { one, page } from '../../../kernel/page.ts';
import { takeOnce } from '../once.store.ts';
import { say } from '../texts.ts';
import type { Making } from './add.options.ts';
import { AddView } from './add.view.tsx';
import { checkMade } from './ceremony.ts';
import { keepPasskey } from './passkey.store.ts';

/** Making a passkey on this device, soon after e-identification. */
export const addPasskey = page({
  at: '/my/passkeys/add',
  may: residentsThemselvesIdentified,

  get: (visit) => ({ show: <AddView visit={visit} /> }),

  async post(visit) {
    const { world, actor, form, lang } = visit;
    const given = await takeOnce<Making>(visit, 'passkey-add');
    const made = given?.person === actor.person ? await checkMade(world, one(form, 'answer'), given.challenge) : undefined;
    const name = deviceOf(visit.header('user-agent')) || say(lang)('passkeys.unnamed');
    const outcome = await change(world, actor, { action: 'identity.passkey-add', subject: actor.person, data: 'passkey' }, async (tx) => {
      const kept = made && given ? await keepPasskey(tx, { ...made, person: actor.person, userHandle: given.userHandle, name }) : 'wrong';
      if (kept !== 'kept') tx.audited({ outcome: `refused: ${kept}` });
      return kept;
    });
    return outcome === 'kept' ? { go: '/my/passkeys?done=added' } : { show: <AddView visit={visit} problem={outcome} />, status: 422 };
  },
});
