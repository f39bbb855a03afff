import { anyone } from '../../kernel/access.ts';
import { asId } from '../../kernel/ids.ts';
import { endpoint, missing } from '../../kernel/page.ts';
import { type AttachmentId, findAttachment } from './inbox.store.ts';

/** A file of a caught mail, to save. Never shown in the page: it comes from outside. */
export const attachment = endpoint({
  at: '/demo/inbox/attachment/:id',
  may: anyone,

  async get({ world, params }) {
    const id = asId<AttachmentId>(params.id);
    const file = id && (await findAttachment(world.db, id));
    if (!file) return missing;
    return {
      send: file.content,
      type: file.mediaType,
      headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}` },
    };
  },
});
