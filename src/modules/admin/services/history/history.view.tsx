import { isPublic, type LayerVersion, noLayer, textIn } from '../../../../engines/directory/index.ts';
import { sayWhen } from '../../../../kernel/clock.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { AdminPage, BackLink, Button, EmptyState, Form, Notice, Tag } from '../../../../ui/index.ts';
import { menu } from '../../menu.ts';
import { sayServices } from '../texts.ts';
import type { Edited } from '../edit/edit.page.tsx';
import { changedFields, fieldsOf } from '../edit/fields.rules.ts';
import { labelOf, sayField } from '../labels.ts';

type Props = { visit: Visit; edited: Edited; versions: readonly LayerVersion[] };

export function HistoryView({ visit, edited, versions }: Props) {
  const t = sayServices(visit.lang);
  const name = textIn(edited.service.names, visit.lang);
  const shown = versions.find(isPublic)?.number;
  return (
    <AdminPage visit={visit} title={t('history.title', { name })} menu={menu(visit.lang)} narrow>
      <BackLink href={visit.href(`/admin/services/${edited.service.id}`)}>{name}</BackLink>
      <h1>{t('history.title', { name })}</h1>
      {visit.query.get('done') === 'meanwhile' && <Notice kind="warning" title={t('history.meanwhile')} live />}
      <p className="lead">{t('history.lead')}</p>
      {versions.length === 0 && (
        <EmptyState title={t('history.none')}>
          <p>{t('history.none.text')}</p>
        </EmptyState>
      )}
      {versions.map((version, i) => (
        <Version key={version.number} {...{ visit, edited, version }} before={versions[i + 1]} shown={version.number === shown} />
      ))}
    </AdminPage>
  );
}

function Version({
  visit,
  edited,
  version,
  before,
  shown,
}: Omit<Props, 'versions'> & { version: LayerVersion; before: LayerVersion | undefined; shown: boolean }) {
  const t = sayServices(visit.lang);
  const named = { visit, channels: edited.channels };
  const [was, is] = [fieldsOf(before?.content ?? noLayer, visit.lang), fieldsOf(version.content, visit.lang)];
  const changed = changedFields(was, is);
  return (
    <section className="panel stack" aria-labelledby={`v${version.number}`}>
      <h2 id={`v${version.number}`}>{t('history.version', { n: version.number, did: t(`did.${version.did}`) })}</h2>
      <p className="row">
        <span>
          {version.name}, {sayWhen(version.at, visit.lang)}
        </span>
        {shown && <Tag tone="good">{t('history.shown')}</Tag>}
      </p>
      {changed.length === 0 ? (
        <p className="muted">{t('history.same')}</p>
      ) : (
        <dl className="changes">
          {changed.map((field) => (
            <div key={field}>
              <dt>{labelOf(field, named)}</dt>
              {sayField(was, field, named) && (
                <dd className="as-written">
                  <del>{sayField(was, field, named)}</del>
                </dd>
              )}
              {sayField(is, field, named) && (
                <dd className="as-written">
                  <ins>{sayField(is, field, named)}</ins>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {!shown && version.did !== 'discarded' && (
        <Form action={visit.href(`/admin/services/${edited.service.id}/restore`)} className="">
          <input type="hidden" name="based" value={edited.kept.number} />
          <Button kind="secondary" name="do" value={version.number} aria-label={t('history.restore.named', { n: version.number })}>
            {t('history.restore')}
          </Button>
        </Form>
      )}
    </section>
  );
}
