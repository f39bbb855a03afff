import { comingNotices, publish, withdraw } from '../../../engines/content/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { one, page } from '../../../kernel/page.ts';
import { readNotice } from './notices.input.ts';
import { NoticesView } from './notices.view.tsx';

/** Notices on the front page: written, published and taken down by the county's own people. */
export const notices = page({
  at: '/admin/notices',
  may: administrators,

  async get(visit) {
    return { show: <NoticesView visit={visit} notices={await comingNotices(visit.world.db, visit.now)} form={visit.form} problems={[]} /> };
  },

  async post(visit) {
    const read = readNotice(visit);
    if ('problems' in read) {
      return {
        show: <NoticesView visit={visit} notices={await comingNotices(visit.world.db, visit.now)} form={visit.form} problems={read.problems} />,
        status: 422,
      };
    }
    await change(visit.world, visit.actor, { action: 'admin.publish-notice', data: 'notice' }, (tx) => publish(tx, read.notice));
    return { go: '/admin/notices?done=published' };
  },
});

/** Takes a notice away from readers. */
export const takeDown = page({
  at: '/admin/notices/withdraw',
  may: administrators,

  async post(visit) {
    await change(visit.world, visit.actor, { action: 'admin.withdraw-notice', data: 'notice' }, (tx) => withdraw(tx, one(visit.form, 'key')));
    return { go: '/admin/notices?done=withdrawn' };
  },
});
