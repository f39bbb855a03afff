import { residentsIdentified } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { readAddress } from './download.input.ts';
import { EXPORTED } from './file.page.ts';
import { readOwnData } from './own-data.ts';
import { PrintView } from './print.view.tsx';

/** Own data as a document to read, print or save as PDF. */
export const print = page({
  at: '/my/download/print',
  may: residentsIdentified,

  async get(visit) {
    const { world, actor, lang, href, query } = visit;
    const wanted = readAddress(query);
    const data = wanted.what.map((what) => EXPORTED[what]).join(', ');
    const own = await look(world, actor, { action: 'mypage.export', subject: actor.person, data }, (tx) =>
      readOwnData(actor.person, wanted, { tx, lang, href }),
    );
    return { show: <PrintView visit={visit} wanted={wanted} own={own} /> };
  },
});
