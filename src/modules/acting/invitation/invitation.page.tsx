import { takeInvitation } from '../../../engines/consent/index.ts';
import { residentsThemselves } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { one, page } from '../../../kernel/page.ts';
import { InvitationView } from './invitation.view.tsx';

/** Where an invited supporter writes the code. */
export const invitation = page({
  at: '/acting/invitation',
  may: residentsThemselves,

  get: (visit) => ({ show: <InvitationView visit={visit} typed={one(visit.form, 'code')} /> }),

  async post(visit) {
    const { world, actor, form } = visit;
    const typed = one(form, 'code');
    if (!typed) return { show: <InvitationView visit={visit} typed="" problem="empty" />, status: 422 };
    const taken = await change(world, actor, { action: 'acting.take-invitation', data: 'consent' }, (tx) => takeInvitation(tx, world, typed));
    if (taken.kind === 'taken') return { go: '/acting?told=taken' };
    return { show: <InvitationView visit={visit} typed={typed} problem={taken.kind} />, status: 422 };
  },
});
