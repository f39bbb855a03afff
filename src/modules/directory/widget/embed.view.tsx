import { themes } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, Form, Radios, ResidentPage, Select } from '../../../ui/index.ts';
import { say as sayDirectory } from '../texts.ts';
import { type Choice, embedCode, framePath, HEIGHT } from './embed.rules.ts';
import { HOST_SCRIPT } from './host.endpoint.ts';
import { say } from './texts.ts';

type Props = { visit: Visit; chosen: Choice; places: readonly { value: string; text: string }[] };

export function EmbedView({ visit, chosen, places }: Props) {
  const { lang, county } = visit;
  const t = say(lang);
  const d = sayDirectory(lang);
  const path = visit.href(framePath(chosen));
  const { url } = visit.world.config;
  const title = chosen.kind === 'opening' ? t('widget.hours') : t('widget.search');
  const code = embedCode({ src: url + path, title, height: HEIGHT[chosen.kind], script: url + HOST_SCRIPT });
  return (
    <ResidentPage
      visit={visit}
      title={t('embed.title')}
      scripts={['widget-host', 'widget-copy']}
      breadcrumbs={[{ text: d('crumb.home'), href: visit.href('/') }, { text: t('embed.title') }]}
    >
      <h1>{t('embed.title')}</h1>
      <p className="lead">{t('embed.lead')}</p>
      <h2>{t('embed.choose')}</h2>
      <Form method="get" action={visit.href('/widget')}>
        <Radios
          name="kind"
          label={t('embed.kind')}
          value={chosen.kind}
          choices={[
            { value: 'search', text: t('embed.kind.search') },
            { value: 'opening', text: t('embed.kind.opening') },
          ]}
        />
        <Select
          name="municipality"
          label={d('services.municipality')}
          value={chosen.municipality}
          empty={d('services.everywhere')}
          choices={county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, lang) }))}
        />
        <Select
          name="theme"
          label={d('services.theme')}
          value={chosen.theme}
          empty={d('services.everyTheme')}
          choices={themes.map((theme) => ({ value: theme.key, text: inLang(theme.name, lang) }))}
        />
        <Select name="places" label={t('embed.place')} value={chosen.place} empty={t('embed.noPlace')} choices={places} />
        <Button>{t('embed.show')}</Button>
      </Form>
      <h2>{t('embed.preview')}</h2>
      <iframe className="frame" src={path} title={title} height={HEIGHT[chosen.kind]} data-polku="" />
      <h2>{t('embed.code')}</h2>
      <p>{t('embed.code.text')}</p>
      <pre className="code-block" id="embed-code">
        {code}
      </pre>
      <p>
        <Button type="button" kind="secondary" hidden data-copies="embed-code" data-done={t('embed.copied')}>
          {t('embed.copy')}
        </Button>{' '}
        <output data-copied="" />
      </p>
      <h2>{t('embed.know')}</h2>
      <ul>
        <li>{t('embed.know.private')}</li>
        <li>{t('embed.know.script')}</li>
        <li>{t('embed.know.language')}</li>
        <li>
          {t('embed.know.api')} <a href={visit.href('/api')}>{t('embed.know.api.link')}</a>
        </li>
      </ul>
    </ResidentPage>
  );
}
