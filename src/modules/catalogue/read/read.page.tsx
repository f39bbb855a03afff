import { channelsOf, findService, noLayer, openCorrections, publishedLayers } from '../../../engines/directory/index.ts';
import { staff } from '../../../kernel/access.ts';
import { isLang } from '../../../kernel/i18n.ts';
import { missing, page } from '../../../kernel/page.ts';
import { clientText } from './client-text.rules.ts';
import { ReadView } from './read.view.tsx';

/** One service with what the county tells its own. */
export const read = page({
  at: '/desk/catalogue/:service',
  may: staff,

  async get(visit) {
    const { db } = visit.world;
    const service = await findService(db, visit.params.service ?? '');
    if (!service) return missing;
    const municipality = visit.county.municipalities.find((m) => m.code === visit.query.get('municipality'))?.code;
    const channels = await channelsOf(db, [service.id], { municipality });
    const layer = (await publishedLayers(db, [service.id])).get(service.id) ?? noLayer;
    const asked = (await openCorrections(db, service.id)).length;
    const wanted = visit.query.get('text');
    const lang = isLang(wanted) ? wanted : visit.lang;
    const text = clientText(service, channels, { lang, page: `${visit.origin}/${lang}/services/${service.id}` });
    return { show: <ReadView {...{ visit, service, channels, layer, municipality, asked }} text={{ lang, text }} /> };
  },
});
