import { comingNotices, entryHistory, findNotice, pastNotices, publish, withdraw } from '../../../engines/content/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { missing, one, page, type Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { NoticeEditView } from './edit.view.tsx';
import { readNotice, seenVersion } from './notices.input.ts';
import { NoticesView } from './notices.view.tsx';

/** Notices on the front page: written, published and taken down by the county's own people. */
export const notices = page({
  at: '/admin/notices',
  may: administrators,

  get: (visit) => list(visit, []),

  async post(visit) {
    const read = readNotice(visit);
    if ('problems' in read) return { ...(await list(visit, read.problems)), status: 422 };
    await change(visit.world, visit.actor, { action: 'admin.publish-notice', data: 'notice' }, (tx) => publish(tx, read.notice));
    return { go: '/admin/notices?done=published' };
  },
});

async function list(visit: Visit, problems: readonly Problem[]) {
  const { db } = visit.world;
  const [current, past] = await Promise.all([comingNotices(db, visit.now), pastNotices(db, visit.now)]);
  return { show: <NoticesView visit={visit} notices={current} past={past} form={visit.form} problems={problems} /> };
}

/** One notice: changed, published again, and what it has been. Whoever saves over another's newer change is told. */
export const editNotice = page({
  at: '/admin/notices/:notice',
  may: administrators,

  get: (visit) => edit(visit, []),

  async post(visit) {
    const read = readNotice({ ...visit, form: { ...visit.form, key: visit.params.notice } });
    if ('problems' in read) return edit(visit, read.problems, 422);
    const over = seenVersion(visit.form);
    const saved = await change(visit.world, visit.actor, { action: 'admin.publish-notice', data: 'notice' }, (tx) => publish(tx, read.notice, over));
    return saved ? { go: '/admin/notices?done=published' } : edit(visit, [], 409);
  },
});

async function edit(visit: Visit, problems: readonly Problem[], status = 200) {
  const key = visit.params.notice ?? '';
  const found = await findNotice(visit.world.db, key);
  if (!found) return missing;
  const history = await entryHistory(visit.world.db, key);
  return { show: <NoticeEditView visit={visit} notice={found} history={history} problems={problems} collided={status === 409} />, status };
}

/** Takes a notice away from readers. */
export const takeDown = page({
  at: '/admin/notices/withdraw',
  may: administrators,

  async post(visit) {
    const { world, actor, form } = visit;
    await change(world, actor, { action: 'admin.withdraw-notice', data: 'notice' }, (tx) => withdraw(tx, one(form, 'key'), actor.name));
    return { go: '/admin/notices?done=withdrawn' };
  },
});
