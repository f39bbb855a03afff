import type { Visit } from '../../../../kernel/page.ts';
import { ResidentPage, SummaryList } from '../../../../ui/index.ts';
import { say as sayDirectory } from '../../texts.ts';
import { parametersOf } from '../openapi.ts';
import { API, type Operation } from '../operation.ts';
import { operations } from '../operations.ts';
import { say } from '../texts.ts';

/** FHIR types that are open to all; see the engine's registry. */
const FHIR_TYPES = 'HealthcareService, Location, Organization';

export function GuideView({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  const { POLKU_RATE_LIMIT, url } = visit.world.config;
  return (
    <ResidentPage
      visit={visit}
      title={t('api.title')}
      description={t('api.lead')}
      breadcrumbs={[{ text: sayDirectory(visit.lang)('crumb.home'), href: visit.href('/') }, { text: t('api.title') }]}
    >
      <h1>{t('api.title')}</h1>
      <p className="lead">{t('api.lead')}</p>
      <p>{t('api.use')}</p>
      <p>
        <a href={`${API}/openapi.json`}>{t('api.openapi')}</a>
      </p>
      <h2>{t('api.use.title')}</h2>
      <ul>
        {POLKU_RATE_LIMIT > 0 && <li>{t('api.use.limit', { n: POLKU_RATE_LIMIT })}</li>}
        <li>{t('api.use.wrong')}</li>
        <li>{t('api.use.pages')}</li>
        <li>{t('api.use.copy')}</li>
      </ul>
      <p>
        {t('api.fhir', { types: FHIR_TYPES })} <a href="/fhir/r4/metadata">/fhir/r4/metadata</a>
      </p>
      <p>
        {t('api.widget')} <a href={visit.href('/widget')}>{t('api.widget.link')}</a>
      </p>
      <h2>{t('api.operations')}</h2>
      {operations.map((o) => (
        <Asked key={o.name} visit={visit} operation={o} url={url} />
      ))}
    </ResidentPage>
  );
}

function Asked({ visit, operation, url }: { visit: Visit; operation: Operation; url: string }) {
  const t = say(visit.lang);
  const what = t(`api.${operation.name}`);
  const example = encodeURI(API + operation.example);
  const given = [
    ...(operation.path.includes('{id}') ? [{ name: 'id' as const, accepted: '' }] : []),
    ...parametersOf(operation).map((p) => ({ name: p.name as 'q', accepted: acceptedOf(p.schema, visit) })),
  ];
  return (
    <section>
      <h3>{what}</h3>
      <p>
        <code className="code">
          GET {API}
          {operation.path.replace('{id}', '')}
          {operation.path.includes('{id}') && <var>id</var>}
        </code>
      </p>
      <SummaryList
        rows={given.map(({ name, accepted }) => ({
          term: name,
          value: (
            <>
              {t(`api.param.${name}`)}
              {accepted && <div className="muted">{accepted}</div>}
            </>
          ),
        }))}
      />
      <pre className="code-block">{`curl '${url}${example}'`}</pre>
      <p>
        <a href={example}>{t('api.try', { what })}</a>
      </p>
    </section>
  );
}

type Form = { enum?: string[]; type?: string; minimum?: number; maximum?: number; maxLength?: number; default?: unknown; examples?: string[] };

/** What a parameter accepts, in words, out of its schema. */
function acceptedOf(form: Form, { lang }: Visit): string {
  const t = say(lang);
  if (form.enum) return form.enum.join(', ');
  if (form.type === 'integer') return t('api.form.whole', { least: form.minimum ?? 0, most: form.maximum ?? 0, otherwise: String(form.default) });
  if (form.type === 'number') return t('api.form.number', { most: form.maximum ?? 0 });
  if (form.examples) return t('api.form.pattern', { example: form.examples.join(', ') });
  return form.maxLength ? t('api.form.text', { most: form.maxLength }) : '';
}
