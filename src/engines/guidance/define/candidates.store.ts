import type { Guidance, TargetRef } from '../../../../counties/guidance.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { articlesAt } from '../../content/index.ts';
import { channelsNamed, searchServices, textIn } from '../../directory/index.ts';
import { definitions, titleOf } from '../../questionnaire/index.ts';

/** Something a rule might lead to. */
export type Candidate = { target: TargetRef; name: string };

/** What of each kind is offered to choose from at a time. */
const FEW = 10;

/** What can be led to and goes by these words: assessments, services, channels, texts, outside services and other needs. */
export async function candidates(world: World, definition: Guidance, words: string, at: { lang: Lang; now: Date }): Promise<Candidate[]> {
  const { lang } = at;
  const [assessments, services, channels, entries] = await Promise.all([
    definitions(world),
    searchServices(world.db, { q: words, lang, now: at.now, limit: FEW, offset: 0 }),
    channelsNamed(world.db, words, { limit: FEW }),
    articlesAt(world.db, at.now),
  ]);
  const wanted = words.trim().toLocaleLowerCase(lang);
  const named = (list: Candidate[]) => list.filter((c) => c.name.toLocaleLowerCase(lang).includes(wanted)).slice(0, FEW);
  return [
    ...named(assessments.filter((a) => a.decision).map((a) => ({ target: `assessment:${a.name}`, name: titleOf(a, lang) }))),
    ...services.hits.map((s): Candidate => ({ target: `service:${s.sourceId}`, name: s.name })),
    ...named(definition.outside.map((o) => ({ target: `outside:${o.key}`, name: inLang(o.name, lang) }))),
    ...channels.map((c): Candidate => ({ target: `channel:${c.sourceId}`, name: textIn(c.names, lang) })),
    ...named(entries.map((e) => ({ target: `content:${e.key}`, name: inLang(e.title, lang) }))),
    ...named(definition.needs.map((n) => ({ target: `need:${n.key}`, name: inLang(n.name, lang) }))),
  ];
}
