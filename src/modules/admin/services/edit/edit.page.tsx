import {
  addVersion,
  type EditedChannel,
  type EditedService,
  editedChannels,
  editedService,
  type Kept,
  layerOf,
  layerVersions,
  noLayer,
  openCorrections,
} from '../../../../engines/directory/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../../kernel/page.ts';
import { readLayer } from './edit.input.ts';
import { EditView } from './edit.view.tsx';
import { changedFields, fieldsOf, joinEdits } from './fields.rules.ts';

export type Edited = { service: EditedService; channels: EditedChannel[]; kept: Kept };

/** The service an editor has opened, with its channels and what the county has written. */
export async function editedAt(visit: Visit): Promise<Edited | undefined> {
  const { db } = visit.world;
  const service = await editedService(db, visit.params.service ?? '');
  return service && { service, channels: await editedChannels(db, service.id), kept: await layerOf(db, service.id) };
}

/** The county's layer over one service: its own words, instructions for professionals, supply by municipality, order of channels. */
export const edit = page({
  at: '/admin/services/:service',
  may: administrators,

  async get(visit) {
    const edited = await editedAt(visit);
    if (!edited) return missing;
    const form = visit.restored ? visit.form : { ...fieldsOf(edited.kept.draft, visit.lang), based: String(edited.kept.number) };
    const asked = await openCorrections(visit.world.db, edited.service.id);
    return { show: <EditView visit={visit} edited={edited} form={form} asked={asked.length} problems={[]} /> };
  },

  async post(visit) {
    const edited = await editedAt(visit);
    if (!edited) return missing;
    const { service, kept } = edited;
    const does = one(visit.form, 'do');
    const based = Number(one(visit.form, 'based') || 0);
    if (based !== kept.number) return meanwhile(visit, edited, based);

    const read = readLayer(visit, edited, does === 'publish');
    if ('problems' in read) return { show: <EditView visit={visit} edited={edited} form={visit.form} problems={read.problems} />, status: 422 };

    const same = changedFields(fieldsOf(kept.draft, visit.lang), fieldsOf(read.layer, visit.lang)).length === 0;
    if (!(same && (does !== 'publish' || !kept.unpublished))) {
      const did = does === 'publish' ? 'published' : 'saved';
      const action = does === 'publish' ? 'admin.publish-service' : 'admin.save-service';
      const added = await change(visit.world, visit.actor, { action, data: 'services' }, (tx) =>
        addVersion(tx, service.id, { based, did, content: read.layer }),
      );
      if (!added) return meanwhile(visit, (await editedAt(visit)) ?? edited, based);
    }
    const at = `/admin/services/${service.id}`;
    return {
      go: does === 'preview' ? `${at}/preview` : `${at}?done=${same && !kept.unpublished ? 'same' : does === 'publish' ? 'published' : 'saved'}`,
    };
  },
});

/** Somebody else was first: what each of the two changed alone is joined, and what both changed is shown side by side. Nothing is written yet. */
async function meanwhile(visit: Visit, edited: Edited, based: number): Promise<Answer> {
  const { service, kept } = edited;
  const before = (await layerVersions(visit.world.db, service.id)).find((v) => v.number === based)?.content ?? { ...noLayer };
  const theirs = fieldsOf(kept.draft, visit.lang);
  const { joined, both } = joinEdits(fieldsOf(before, visit.lang), theirs, visit.form);
  const form = { ...joined, based: String(kept.number) };
  return { show: <EditView visit={visit} edited={edited} form={form} problems={[]} meanwhile={{ theirs, both }} />, status: 409 };
}
