import { sayWhen } from '../../../../kernel/clock.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Details, Notice, Speak, Tag } from '../../../../ui/index.ts';
import type { NeedAnswer } from '../../../frontdoor/index.ts';
import { say } from '../texts.ts';
import type { Work } from '../drafting/work.ts';
import type { Eyes } from './preview.page.tsx';
import { PreviewForm } from './preview-form.view.tsx';

type Props = { visit: Visit; work: Work; eyes: Eyes; answer: NeedAnswer };

/** Above a previewed page, in the editor's language: that this is a preview, with whose eyes, which rule gave what, and other eyes to choose. */
export function PreviewBar({ visit, work, eyes, answer }: Props) {
  const t = say(visit.lang);
  const { definition, guided } = answer;
  const place = visit.county.municipalities.find((m) => m.code === eyes.municipality);
  const audience = definition.audiences.find((a) => a.key === eyes.audience);
  const lifeEvent = definition.lifeEvents.find((e) => e.key === eyes.lifeEvent);
  const who = [
    place?.name[visit.lang] ?? t('preview.nowhere'),
    t(`lang.${eyes.lang}`),
    t(eyes.signedIn ? 'rule.signedIn.yes' : 'rule.signedIn.no'),
    audience && inLang(audience.name, visit.lang),
    lifeEvent && inLang(lifeEvent.name, visit.lang),
    sayWhen(eyes.at, visit.lang),
  ].filter(Boolean);
  return (
    <Speak lang={visit.lang}>
      <div lang={visit.lang}>
        <Notice kind="info" title={t(eyes.inForce || !work.draft ? 'preview.ofPublished' : 'preview.ofDraft')}>
          <p>{who.join(' · ')}</p>
          <Details summary={t('preview.rules')}>
            <ol className="stack">
              {guided.trace.map(({ rule, why }) => (
                <li key={rule.key}>
                  <Tag tone={why ? 'neutral' : 'good'}>{t(why ? 'preview.silent' : 'preview.fired')}</Tag>{' '}
                  <a href={visit.href(`/admin/guidance/rules/${rule.key}?need=${eyes.need}`)}>{rule.name || rule.key}</a>
                  {why && <span className="muted"> {t(`why.${why}`)}</span>}
                </li>
              ))}
            </ol>
          </Details>
          <Details summary={t('preview.others')}>
            <PreviewForm visit={visit} work={work} eyes={eyes} />
          </Details>
          <p>
            <a href={visit.href(`/admin/guidance/needs/${eyes.need}`)}>{t('preview.edit')}</a>
          </p>
        </Notice>
      </div>
    </Speak>
  );
}
