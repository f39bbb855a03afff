import type { Theme } from '../../../../counties/guidance.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

export function ThemeView({ visit, theme }: { visit: Visit; theme: Theme }) {
  const t = say(visit.lang);
  const name = inLang(theme.name, visit.lang);
  return (
    <ResidentPage visit={visit} title={name} breadcrumbs={[{ text: t('home.crumb'), href: visit.href('/') }, { text: name }]}>
      <h1>{name}</h1>
      <p className="lead">{inLang(theme.lead, visit.lang)}</p>
      <Cards>
        {visit.county.guidance.needs
          .filter((n) => n.theme === theme.key)
          .map((n) => (
            <Card key={n.key} level={2} title={inLang(n.name, visit.lang)} href={visit.href(`/needs/${n.key}`)}>
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
