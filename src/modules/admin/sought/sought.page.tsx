import { addVersion, editedService, layerOf, listForEditors, soughtInVain } from '../../../engines/directory/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import { isLang } from '../../../kernel/i18n.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { ChooseView, DAYS, SoughtView } from './sought.view.tsx';

/** What people have looked for and not found, with a way to make it found. */
export const sought = page({
  at: '/admin/sought',
  may: administrators,

  async get(visit) {
    const days = DAYS.find((d) => String(d) === visit.query.get('days')) ?? 30;
    const asked = visit.query.get('lang');
    const lang = isLang(asked) ? asked : undefined;
    const today = dayOf(visit.now);
    const found = await soughtInVain(visit.world.db, { from: addDays(today, -days), to: today, lang });
    return { show: <SoughtView visit={visit} found={found} days={days} lang={lang} /> };
  },
});

/** Words that should find a service become its search words, in its draft. */
export const addWords = page({
  at: '/admin/sought/add',
  may: administrators,

  get: (visit) => choose(visit),

  async post(visit) {
    const { db } = visit.world;
    const service = await editedService(db, one(visit.form, 'service'));
    const asked = wordsIn(visit);
    if (!service || !asked) return missing;
    const { words, lang } = asked;
    const { number, draft } = await layerOf(db, service.id);
    const held = draft.alternativeNames[lang] ?? [];
    const content = { ...draft, alternativeNames: { ...draft.alternativeNames, [lang]: held.includes(words) ? held : [...held, words] } };
    const added = await change(visit.world, visit.actor, { action: 'admin.save-service', data: 'services' }, (tx) =>
      addVersion(tx, service.id, { based: number, did: 'saved', content }),
    );
    return added ? { go: `/admin/services/${service.id}?done=saved` } : choose(visit);
  },
});

async function choose(visit: Visit): Promise<Answer> {
  const asked = wordsIn(visit);
  if (!asked) return missing;
  const q = (visit.query.get('q') ?? '').slice(0, 200);
  const { services } = q ? await listForEditors(visit.world.db, { words: q, lang: visit.lang, limit: 20, offset: 0 }) : { services: undefined };
  return { show: <ChooseView visit={visit} {...asked} q={q} services={services} /> };
}

function wordsIn({ form, query, lang }: Visit) {
  const words = (one(form, 'words') || (query.get('words') ?? '')).trim().slice(0, 100);
  const asked = one(form, 'lang') || query.get('lang');
  return words ? { words, lang: isLang(asked) ? asked : lang } : undefined;
}
