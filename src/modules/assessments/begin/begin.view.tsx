import { descriptionOf, purposeOf, type StoredDefinition, titleOf } from '../../../engines/questionnaire/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Details, Form, Notice, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import { EmergencyNote } from '../emergency-note.view.tsx';
import { mostQuestions } from '../opened.ts';
import { Sources } from '../sources.view.tsx';
import { say } from '../texts.ts';

/** People answer about five questions a minute. */
const minutesFor = (questions: number) => Math.ceil(questions / 5);

export function BeginView({ visit, definition }: { visit: Visit; definition: StoredDefinition }) {
  const { lang, county } = visit;
  const t = say(lang);
  const title = titleOf(definition, lang);
  const n = mostQuestions(definition);
  const decision = definition.decision;
  return (
    <ResidentPage visit={visit} title={title} description={descriptionOf(definition, lang)} narrow>
      <BackLink href={visit.href('/assessments')}>{t('choose.title')}</BackLink>
      <h1>{title}</h1>
      <p className="lead">{descriptionOf(definition, lang)}</p>
      <EmergencyNote visit={visit} />
      <h2>{t('begin.for')}</h2>
      <p>{purposeOf(definition, lang)}</p>
      <h2>{t('begin.how')}</h2>
      <ul>
        <li>{t('begin.how.questions', { n, minutes: minutesFor(n) })}</li>
        <li>{t('begin.how.back')}</li>
        <li>{t('begin.how.result')}</li>
        <li>{t('no-diagnosis')}</li>
      </ul>
      <h2>{t('begin.privacy')}</h2>
      <p>
        {t(visit.actor.role === 'resident' ? 'begin.privacy.resident' : 'begin.privacy.visitor')}{' '}
        <a href={visit.href('/privacy')}>{t('begin.privacy.more')}</a>
      </p>
      {decision?.sample && (
        <Notice kind="info" title={t('sample')}>
          <Details summary={t('begin.basis')}>
            <Sources sources={decision.sources.map((s) => ({ name: s.name[lang], section: s.section?.[lang], url: s.url }))} />
          </Details>
        </Notice>
      )}
      <Form>
        <Actions>
          <Button iconAfter="arrow">{t('begin.start')}</Button>
        </Actions>
      </Form>
      <h2>{t('begin.phone')}</h2>
      <p>{t('begin.phone.text', { hours: inLang(county.centreHours, lang) })}</p>
      <PhoneLink number={county.phones.centre} big />
    </ResidentPage>
  );
}
