import type { Need } from '../../../../counties/guidance.ts';
import { publishedGuidance } from '../../../engines/guidance/index.ts';
import { anyone } from '../../../kernel/access.ts';
import type { Localized } from '../../../kernel/i18n.ts';
import { missing, page, type Visit } from '../../../kernel/page.ts';
import { answerNeed } from './answer.ts';
import { NeedView } from './need.view.tsx';
import { NeedsView } from './needs.view.tsx';

/** What helps in one need: own municipality, for whom, the hour and signing in considered; phone and place beside digital. */
export const need = page({
  at: '/needs/:need',
  may: anyone,

  async get(visit) {
    const { definition } = await publishedGuidance(visit.world);
    const answer = await answerNeed(visit.world, definition, visit.params.need!, {
      municipality: visit.municipality,
      audience: visit.query.get('for') ?? undefined,
      lifeEvent: visit.query.get('event') ?? undefined,
      lang: visit.lang,
      signedIn: visit.actor.role === 'resident',
      now: visit.now,
    });
    return answer ? { show: <NeedView visit={visit} answer={answer} /> } : missing;
  },
});

/** The needs of one theme. */
export const theme = page({
  at: '/themes/:theme',
  may: anyone,
  get: (visit) => browse(visit, 'themes', visit.params.theme!),
});

/** The needs that come with a turn in life. */
export const lifeEvent = page({
  at: '/life-events/:event',
  may: anyone,
  get: (visit) => browse(visit, 'lifeEvents', visit.params.event!),
});

/** The needs of those for whom help is looked for. */
export const audience = page({
  at: '/for/:audience',
  may: anyone,
  get: (visit) => browse(visit, 'audiences', visit.params.audience!),
});

async function browse(visit: Visit, by: 'themes' | 'lifeEvents' | 'audiences', key: string) {
  const { definition } = await publishedGuidance(visit.world);
  const group: { name: Localized; lead?: Localized } | undefined = definition[by].find((x) => x.key === key);
  if (!group) return missing;
  const [belongs, more] = {
    themes: [(n: Need) => n.theme === key, ''] as const,
    lifeEvents: [(n: Need) => n.lifeEvents.includes(key), `?event=${key}`] as const,
    audiences: [(n: Need) => n.audiences.includes(key), `?for=${key}`] as const,
  }[by];
  return { show: <NeedsView visit={visit} name={group.name} lead={group.lead} needs={definition.needs.filter(belongs)} more={more} /> };
}
