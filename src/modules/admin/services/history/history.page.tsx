import { addVersion, isPublic, layerVersions, noLayer } from '../../../../engines/directory/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { missing, one, page } from '../../../../kernel/page.ts';
import { editedAt } from '../edit/edit.page.tsx';
import { HistoryView } from './history.view.tsx';

/** Who has done what to a service and when. */
export const history = page({
  at: '/admin/services/:service/history',
  may: administrators,

  async get(visit) {
    const edited = await editedAt(visit);
    return edited
      ? { show: <HistoryView visit={visit} edited={edited} versions={await layerVersions(visit.world.db, edited.service.id)} /> }
      : missing;
  },
});

/** Back to an earlier version, to the one published before the last, or away with a draft. Nothing is removed: it becomes a new version. */
export const restore = page({
  at: '/admin/services/:service/restore',
  may: administrators,

  async post(visit) {
    const edited = await editedAt(visit);
    if (!edited) return missing;
    const { service, kept } = edited;
    const at = `/admin/services/${service.id}`;
    const versions = await layerVersions(visit.world.db, service.id);
    const based = Number(one(visit.form, 'based'));
    const does = one(visit.form, 'do');
    const content =
      does === 'discard'
        ? kept.published
        : does === 'undo'
          ? (versions.filter(isPublic)[1]?.content ?? {
              ...noLayer,
              hidden: service.local,
              ...(kept.draft.local ? { local: kept.draft.local, names: kept.draft.names } : {}),
            })
          : versions.find((v) => String(v.number) === does)?.content;
    if (!content) return missing;
    const did = does === 'discard' ? 'discarded' : 'restored';
    const action = did === 'discarded' ? 'admin.discard-draft' : 'admin.restore-service';
    const added = await change(visit.world, visit.actor, { action, data: 'services' }, (tx) => addVersion(tx, service.id, { based, did, content }));
    return { go: added ? `${at}?done=${did}` : `${at}/history?done=meanwhile` };
  },
});
