import { residentsThemselves } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { passkeysOf } from './passkey.store.ts';
import { PasskeysView } from './passkeys.view.tsx';

const DONE = ['added', 'renamed', 'removed'] as const;

/** A resident's own passkeys. */
export const passkeys = page({
  at: '/my/passkeys',
  may: residentsThemselves,

  async get(visit) {
    const { world, actor, query } = visit;
    const list = await look(world, actor, { action: 'identity.passkeys', subject: actor.person, data: 'passkey' }, passkeysOf);
    return { show: <PasskeysView visit={visit} passkeys={list} done={DONE.find((d) => d === query.get('done'))} /> };
  },
});
