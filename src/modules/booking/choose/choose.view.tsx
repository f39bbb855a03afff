import { inLang } from '../../../kernel/i18n.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, EmptyState, LinkButton, Notice, PhoneLink, ResidentPage, Steps } from '../../../ui/index.ts';
import { MORE_DAYS, type Right, type Times } from '../offer.ts';
import { say } from '../texts.ts';
import { TimesView } from './times.view.tsx';

type Props = { visit: Visit; matter: MatterId; right: Right; found: Times };

/** Free times for what the matter's result lets one book; with none, what to do instead. */
export function ChooseView({ visit, matter, right, found }: Props) {
  const { lang, href, county } = visit;
  const t = say(lang);
  return (
    <ResidentPage visit={visit} title={t('choose.title')} focused>
      <BackLink href={href(`/my/matters/${matter}`)} />
      <Steps step={1} of={2} name={t('step.choose')} />
      {visit.restored && <Notice title={t('choose.restored')} />}
      <h1>{t('choose.title')}</h1>
      {found.name && <p className="lead">{t('choose.what', { name: inLang(found.name, lang) })}</p>}
      {right.modality === 'remote' && <p>{t('choose.remote')}</p>}
      <p>{t('choose.worse', { advice: county.phones.advice, emergency: county.phones.emergency })}</p>
      {found.times.some((time) => time.demo) && <p className="muted">{t('choose.demo')}</p>}
      {found.times.length > 0 ? (
        <TimesView lang={lang} times={found.times} action={href(`/booking/${matter}`)} />
      ) : (
        <EmptyState icon="calendar" title={t('choose.none.title')}>
          <p>{t('choose.none.text')}</p>
        </EmptyState>
      )}
      {found.times.length > 0 && found.more && (
        <p>
          <LinkButton kind="quiet" href={href(`/booking/${matter}?days=${MORE_DAYS}`)}>
            {t('choose.more')}
          </LinkButton>
        </p>
      )}
      <OtherWay visit={visit} />
    </ResidentPage>
  );
}

/** Beside every digital way there is a telephone. */
export function OtherWay({ visit: { lang, county } }: { visit: Visit }) {
  const t = say(lang);
  return (
    <section className="panel" aria-labelledby="other-way">
      <h2 id="other-way">{t('choose.other.title')}</h2>
      <p>{t('choose.other.text', { hours: inLang(county.centreHours, lang) })}</p>
      <p>
        <PhoneLink number={county.phones.centre} big />
      </p>
    </section>
  );
}
