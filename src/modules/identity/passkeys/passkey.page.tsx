import { residentsThemselves } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import { findPasskey, type PasskeyId, removePasskey, renamePasskey } from './passkey.store.ts';
import { PasskeyView } from './passkey.view.tsx';

/** Longest name a passkey may be given. */
const LONGEST = 60;

/** One own passkey: giving it a name one knows the device by, and removing it. */
export const passkey = page({
  at: '/my/passkeys/:passkey',
  may: residentsThemselves,

  async get(visit) {
    const { world, actor, params, form, restored } = visit;
    const id = asId<PasskeyId>(params.passkey);
    const found =
      id && (await look(world, actor, { action: 'identity.passkeys', subject: actor.person, data: 'passkey' }, (tx) => findPasskey(tx, id)));
    if (!found) return missing;
    return { show: <PasskeyView visit={visit} passkey={found} typed={restored ? one(form, 'name') : found.name} restored={restored} /> };
  },

  async post(visit) {
    const { world, actor, params, form } = visit;
    const id = asId<PasskeyId>(params.passkey);
    const removing = one(form, 'do') === 'remove';
    const typed = one(form, 'name').replace(/\s+/g, ' ');
    const problem = removing ? undefined : typed === '' ? 'passkey.name.missing' : typed.length > LONGEST ? 'passkey.name.long' : undefined;
    const action = removing ? 'identity.passkey-remove' : 'identity.passkey-rename';
    const found =
      id &&
      (await change(world, actor, { action, subject: actor.person, data: 'passkey' }, async (tx) => {
        const known = await findPasskey(tx, id);
        if (!known || problem) tx.audited({ outcome: `refused: ${problem ? 'name' : 'not found'}` });
        else if (removing) await removePasskey(tx, id);
        else await renamePasskey(tx, id, typed);
        return known;
      }));
    if (!found) return missing;
    if (problem) return { show: <PasskeyView visit={visit} passkey={found} typed={typed} problem={problem} />, status: 422 };
    return { go: `/my/passkeys?done=${removing ? 'removed' : 'renamed'}` };
  },
});
