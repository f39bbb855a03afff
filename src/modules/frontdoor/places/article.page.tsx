import { findEntry, Prose } from '../../../engines/content/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { inLang } from '../../../kernel/i18n.ts';
import { missing, page } from '../../../kernel/page.ts';
import { OfflineView, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** A page whose text the county edits. */
const article = (key: string) =>
  page({
    at: `/${key}`,
    may: anyone,

    async get(visit) {
      const entry = await findEntry(visit.world.db, key, visit.now);
      if (!entry) return missing;
      const title = inLang(entry.title, visit.lang);
      return {
        show: (
          <ResidentPage visit={visit} title={title} narrow>
            <h1>{title}</h1>
            <Prose text={inLang(entry.body, visit.lang)} />
            {entry.sample && <p className="muted">{say(visit.lang)('text.sample')}</p>}
          </ResidentPage>
        ),
      };
    },
  });

export const accessibility = article('accessibility');
export const privacy = article('privacy');

/** What the installed app shows without a connection. */
export const offline = page({ at: '/offline', may: anyone, get: (visit) => ({ show: <OfflineView visit={visit} /> }) });
