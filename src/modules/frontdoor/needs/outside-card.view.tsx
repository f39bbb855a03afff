import type { Outside } from '../../../../counties/guidance.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, LinkButton, PhoneLink, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { Because } from './because.view.tsx';
import { withReturn } from './return.rules.ts';

/** Somebody else's service: what for, where it leads, and how one comes back. */
export function OutsideCard({ visit, outside, because }: { visit: Visit; outside: Outside; because?: string | undefined }) {
  const t = say(visit.lang);
  const url = outside.url && inLang(outside.url, visit.lang);
  return (
    <Card
      icon={outside.phone ? 'phone' : 'globe'}
      over={t(`target.${outside.kind}`)}
      title={inLang(outside.name, visit.lang)}
      foot={
        <>
          {outside.phone && <PhoneLink number={outside.phone} big />}
          {url && (
            <LinkButton kind="secondary" href={withReturn(url, outside.returnParameter, visit.origin + visit.href(visit.path))} iconAfter="away">
              {t('target.open', { name: inLang(outside.name, visit.lang) })}
            </LinkButton>
          )}
        </>
      }
    >
      <p>{inLang(outside.purpose, visit.lang)}</p>
      <Because lang={visit.lang} text={because} />
      {url && (
        <p className="muted">
          {outside.signIn && `${t('target.signIn')} `}
          {t(outside.returnParameter ? 'target.returns' : 'target.comeBack')}
        </p>
      )}
      {outside.example && <Tag tone="attention">{t('target.example')}</Tag>}
    </Card>
  );
}
