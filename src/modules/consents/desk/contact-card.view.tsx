import type { ReactNode } from 'react';
import type { County } from '../../../../counties/county.ts';
import { type Address, languageName, type Wishes } from '../../../engines/contact/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { PhoneLink, SummaryList, Tag, When } from '../../../ui/index.ts';
import { standingOf } from '../agree/agreement.rules.ts';
import { StandingView } from '../agree/standing.view.tsx';
import { say } from '../texts.ts';
import type { Card } from './card.store.ts';

type Props = {
  lang: Lang;
  county: County;
  now: Date;
  card: Card;
  /** Where the wishes can be recorded for the person, if the reader may. */
  change?: string;
  level?: 2 | 3;
};

/** How to reach the person, language and interpreter, needs, and the consents that matter: what must not be missed comes first, as tags. */
export function ContactCard({ lang, county, now, card: { contact, wishes, consents }, change, level = 2 }: Props) {
  const t = say(lang);
  const H = level === 2 ? 'h2' : 'h3';
  const policies = county.policies.filter((p) => p.toProfessionals).map((policy) => ({ policy, standing: standingOf(policy, consents, now) }));
  const answered = policies.filter(({ standing }) => standing.kind !== 'never');
  const unanswered = policies.filter(({ standing }) => standing.kind === 'never');
  return (
    <section aria-labelledby="contact-card">
      <H id="contact-card">{t('card.title')}</H>
      {(!wishes.digital || wishes.interpreter) && (
        <div className="row">
          {!wishes.digital && <Tag tone="alarm">{t('card.not-digital')}</Tag>}
          {wishes.interpreter && <Tag tone="attention">{t('card.interpreter', { language: languageName(wishes.interpreter, lang) })}</Tag>}
        </div>
      )}
      <SummaryList
        rows={[
          { term: t('card.language'), value: t(`lang.${contact.lang}`) },
          { term: t('card.phone'), value: contact.sms ? proven(contact.sms, <PhoneLink number={contact.sms.value} />, lang) : t('card.none') },
          { term: t('card.email'), value: contact.email ? proven(contact.email, contact.email.value, lang) : t('card.none') },
          { term: t('card.digital'), value: useOf(wishes, lang) },
          wishes.digital && { term: t('card.channels'), value: channelWords(wishes, lang) },
          wishes.callTime && { term: t('card.call'), value: t(`call.${wishes.callTime}`) },
          wishes.needs.length > 0 && { term: t('card.needs'), value: wishes.needs.map((n) => t(`card.need.${n}`)).join(', ') },
          wishes.needsNote !== '' && { term: t('card.note'), value: <span className="as-written">{wishes.needsNote}</span> },
          ...answered.map(({ policy, standing }) => ({
            term: policy.title[lang],
            value: <StandingView lang={lang} policy={policy} standing={standing} />,
          })),
          unanswered.length > 0 && { term: t('card.unanswered'), value: unanswered.map(({ policy }) => policy.title[lang]).join(', ') },
        ]}
      />
      {change && (
        <p className="no-print">
          <a href={change}>{t('card.change')}</a>
        </p>
      )}
    </section>
  );
}

const proven = ({ verifiedAt }: Address, shown: ReactNode, lang: Lang) => (
  <>
    {shown} <Tag tone={verifiedAt ? 'good' : 'neutral'}>{say(lang)(verifiedAt ? 'proof.done' : 'proof.missing')}</Tag>
  </>
);

/** Who said it, and when: a relative's or colleague's word is weighed otherwise than the person's own. */
function useOf({ digital, digitalBy }: Wishes, lang: Lang): ReactNode {
  const t = say(lang);
  return (
    <>
      {t(digital ? 'card.digital.yes' : 'card.digital.no')}
      {digitalBy && (
        <>
          {' '}
          ({digitalBy.name}, <When at={digitalBy.at} as="day" />)
        </>
      )}
    </>
  );
}

/** Only what has been chosen; nothing when nothing has. */
function channelWords({ channels }: Wishes, lang: Lang): string {
  const t = say(lang);
  return (['reminder', 'message'] as const)
    .flatMap((kind) => {
      const ways = channels[kind];
      if (!ways) return [];
      const words = ways.length === 0 ? t('card.no-channel') : ways.map((w) => t(`way.${w}`).toLocaleLowerCase(lang)).join(', ');
      return [`${t(`card.${kind}`)}: ${words}`];
    })
    .join('. ');
}
