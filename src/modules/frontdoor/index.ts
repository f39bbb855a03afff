import { fileURLToPath } from 'node:url';
import { counties } from '../../../counties/index.ts';
import { needOfAssessment, rememberedGuidance } from '../../engines/guidance/index.ts';
import { nameTopics } from '../../engines/matter/index.ts';
import { inLang } from '../../kernel/i18n.ts';
import type { Part } from '../../kernel/part.ts';
import { event, events } from './events/events.page.tsx';
import { home } from './home/home.page.tsx';
import { audience, lifeEvent, need, theme } from './needs/need.page.tsx';
import { notice, notices, noticesFeed } from './notices/notices.page.tsx';
import { accessibility, offline, privacy } from './places/article.page.tsx';
import { municipality } from './places/municipality.page.tsx';
import { textSize } from './places/text-size.endpoint.ts';
import { search } from './search/search.page.tsx';

export { answerNeed, type NeedAnswer } from './needs/answer.ts';
export { NeedView } from './needs/need.view.tsx';

/** A matter is named after the need it began with, or the assessment that the need leads to. */
nameTopics((topic, lang) => {
  const need = Object.values(counties)
    .flatMap((county) => [rememberedGuidance(county), county.guidance])
    .flatMap((guidance) => guidance.needs.find((n) => n.key === topic || n.key === needOfAssessment(guidance, topic)) ?? [])[0];
  return need && inLang(need.name, lang);
});

/** The county's front door: from a need, in own words or by browsing, to what helps. */
export const frontdoor: Part = {
  name: 'frontdoor',
  routes: [
    home,
    search,
    need,
    theme,
    lifeEvent,
    audience,
    notices,
    notice,
    noticesFeed,
    events,
    event,
    municipality,
    textSize,
    accessibility,
    privacy,
    offline,
  ],
  scripts: { suggest: fileURLToPath(new URL('./search/client/suggest.ts', import.meta.url)) },
};
