import { answerNeed, NeedView } from '../../../frontdoor/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { dayOf, instantOf, sayTime } from '../../../../kernel/clock.ts';
import { inLang, isLang, type Lang } from '../../../../kernel/i18n.ts';
import { NO_SESSION, type PersonId } from '../../../../kernel/ids.ts';
import { type Answer, type Form, missing, one, page, type Visit } from '../../../../kernel/page.ts';
import { readDate } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { GuidancePage } from '../drafting/guidance-page.view.tsx';
import { type Work, workOn } from '../drafting/work.ts';
import { PreviewBar } from './preview-bar.view.tsx';
import { PreviewForm } from './preview-form.view.tsx';

/** Stands for any resident; no such person is anywhere. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as PersonId;

/** Whose eyes to see with: what the form says, else as somebody who has told nothing, now. */
export type Eyes = {
  need: string;
  municipality: string | undefined;
  lang: Lang;
  audience: string | undefined;
  lifeEvent: string | undefined;
  signedIn: boolean;
  at: Date;
  /** See what is in force instead of the draft. */
  inForce: boolean;
};

/** A need's page as any resident would see it, marked as a preview, with the rules that fired. */
export const preview = page({
  at: '/admin/guidance/preview',
  may: administrators,

  async get(visit): Promise<Answer> {
    const work = await workOn(visit);
    const eyes = readEyes(visit);
    if (eyes.need === '') return asking(visit, work, eyes);
    const definition = eyes.inForce ? work.published.definition : work.definition;
    const answer = await answerNeed(visit.world, definition, eyes.need, { ...eyes, now: eyes.at });
    if (!answer) return missing;
    const bar = <PreviewBar visit={visit} work={work} eyes={eyes} answer={answer} />;
    return {
      show: (
        <NeedView
          visit={seenBy(visit, eyes)}
          answer={answer}
          preview={{ bar, title: say(eyes.lang)('preview.of.need', { name: inLang(answer.need.name, eyes.lang) }) }}
        />
      ),
    };
  },
});

function asking(visit: Visit, work: Work, eyes: Eyes): Answer {
  const t = say(visit.lang);
  return {
    show: (
      <GuidancePage visit={visit} work={work} title={t('preview.title')} narrow back="/admin/guidance">
        <h1>{t('preview.title')}</h1>
        <p className="lead">{t('preview.lead')}</p>
        <PreviewForm visit={visit} work={work} eyes={eyes} />
      </GuidancePage>
    ),
  };
}

function readEyes(visit: Visit): Eyes {
  const form: Form = Object.fromEntries(visit.query);
  const lang = one(form, 'lang');
  const day = readDate(form, 'day');
  const [, hours, minutes] = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(one(form, 'time') || sayTime(visit.now, 'en')) ?? [];
  const at = hours && minutes ? instantOf(day.kind === 'day' ? day.day : dayOf(visit.now), `${hours.padStart(2, '0')}:${minutes}`) : visit.now;
  return {
    need: one(form, 'need'),
    municipality: visit.county.municipalities.find((m) => m.code === one(form, 'home'))?.code,
    lang: isLang(lang) ? lang : visit.lang,
    audience: one(form, 'audience') || undefined,
    lifeEvent: one(form, 'event') || undefined,
    signedIn: one(form, 'signedIn') === 'yes',
    at,
    inForce: one(form, 'of') === 'published',
  };
}

/** The visit as it would be with those eyes: no menu of the county's own people, nothing of the editor's session. */
function seenBy(visit: Visit, eyes: Eyes): Visit {
  return {
    ...visit,
    lang: eyes.lang,
    municipality: eyes.municipality,
    now: eyes.at,
    actor: eyes.signedIn
      ? { role: 'resident', person: NOBODY, name: say(visit.lang)('preview.resident'), session: NO_SESSION }
      : { role: 'anonymous' },
    sessionEndsAt: undefined,
    path: `/needs/${eyes.need}`,
    href: (path) => `/${eyes.lang}${path}`,
  };
}
