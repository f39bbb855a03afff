import type { Need } from '../../../../counties/guidance.ts';
import { inLang, type Localized } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; name: Localized; lead: Localized | undefined; needs: readonly Need[]; more: string };

/** Needs that belong together: a theme's, a life event's, an audience's. `more`: what the needs' pages are told of it. */
export function NeedsView({ visit, name, lead, needs, more }: Props) {
  const t = say(visit.lang);
  const title = inLang(name, visit.lang);
  return (
    <ResidentPage visit={visit} title={title} breadcrumbs={[{ text: t('home.crumb'), href: visit.href('/') }, { text: title }]}>
      <h1>{title}</h1>
      {lead && <p className="lead">{inLang(lead, visit.lang)}</p>}
      <Cards>
        {needs.map((n) => (
          <Card key={n.key} level={2} title={inLang(n.name, visit.lang)} href={visit.href(`/needs/${n.key}${more}`)}>
            {inLang(n.lead, visit.lang)}
          </Card>
        ))}
      </Cards>
      <p>
        <a href={visit.href('/')}>{t('theme.other')}</a>
      </p>
    </ResidentPage>
  );
}
