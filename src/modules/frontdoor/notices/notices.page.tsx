import { findEntry, noticesAt } from '../../../engines/content/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { endpoint, missing, page } from '../../../kernel/page.ts';
import { inLang, isLang } from '../../../kernel/i18n.ts';
import { areasOf } from './notice.view.tsx';
import { NoticeView, NoticesView } from './notices.view.tsx';

/** Every notice in force, those of the own municipality first. */
export const notices = page({
  at: '/notices',
  may: anyone,

  async get(visit) {
    return { show: <NoticesView visit={visit} notices={await noticesAt(visit.world.db, { now: visit.now, everywhere: true })} /> };
  },
});

/** One notice, for printing and passing on. */
export const notice = page({
  at: '/notices/:notice',
  may: anyone,

  async get(visit) {
    const found = await findEntry(visit.world.db, visit.params.notice ?? '', visit.now);
    return found?.kind === 'notice' ? { show: <NoticeView visit={visit} notice={found} /> } : missing;
  },
});

/** Notices in force for other sites and screens: JSON Feed 1.1 (jsonfeed.org), of one municipality with `?municipality=638`. */
export const noticesFeed = endpoint({
  at: '/notices.json',
  may: anyone,

  async get(visit) {
    const { world, county, now, query } = visit;
    const asked = query.get('lang');
    const lang = isLang(asked) ? asked : visit.lang;
    const municipality = county.municipalities.find((m) => m.code === query.get('municipality'))?.code;
    const found = await noticesAt(world.db, municipality ? { now, municipality } : { now, everywhere: true });
    return {
      send: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: inLang(county.name, lang),
        home_page_url: `${world.config.url}/${lang}/notices`,
        language: lang,
        items: found.map((n) => ({
          id: n.key,
          url: `${world.config.url}/${lang}/notices/${n.key}`,
          title: inLang(n.title, lang),
          content_text: inLang(n.body, lang),
          date_published: n.startsAt,
          tags: [n.severity, areasOf({ county, lang }, n)],
          _polku: { municipalities: n.areas, severity: n.severity, endsAt: n.endsAt },
        })),
      }),
      type: 'application/feed+json; charset=utf-8',
      headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' },
    };
  },
});
