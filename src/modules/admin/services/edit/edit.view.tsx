import { type EditedChannel, textIn } from '../../../../engines/directory/index.ts';
import { sayWhen } from '../../../../kernel/clock.ts';
import { LANGS } from '../../../../kernel/i18n.ts';
import { type Form as FormValues, one, type Visit } from '../../../../kernel/page.ts';
import {
  Actions,
  AdminPage,
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  Icon,
  Notice,
  type Problem,
  Tag,
  TextInput,
} from '../../../../ui/index.ts';
import { menu } from '../../menu.ts';
import { sayServices } from '../texts.ts';
import { labelOf, sayField } from '../labels.ts';
import type { Edited } from './edit.page.tsx';
import { orderField } from './fields.rules.ts';
import { type Fields, InEach, Part } from './fields.view.tsx';
import { LocalFields } from './local.view.tsx';
import { SupplyTable } from './supply.view.tsx';

type Props = {
  visit: Visit;
  edited: Edited;
  form: FormValues;
  problems: readonly Problem[];
  asked?: number;
  /** Another editor was first: their version, and the fields both changed. */
  meanwhile?: { theirs: FormValues; both: readonly string[] };
};

export function EditView({ visit, edited, form, problems, asked = 0, meanwhile }: Props) {
  const { service, channels, kept } = edited;
  const t = sayServices(visit.lang);
  const name = textIn(service.names, visit.lang);
  const at = visit.href(`/admin/services/${service.id}`);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <AdminPage visit={visit} title={t('edit.title', { name })} menu={menu(visit.lang)} problem={problems.length > 0}>
      <BackLink href={visit.href('/admin/services')}>{t('list.title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{name}</h1>
      <State visit={visit} edited={edited} />
      <Told visit={visit} edited={edited} />
      {meanwhile && <Meanwhile visit={visit} edited={edited} {...meanwhile} />}
      <ul className="row">
        <li>
          <a href={`${at}/preview`}>{t('edit.preview.link')}</a>
        </li>
        <li>
          <a href={`${at}/history`}>{t('history.link')}</a>
        </li>
        {channels.length > 0 && (
          <li>
            <a href={`${at}/channels`}>{t('channels.link')}</a>
          </li>
        )}
        {!service.local && (
          <li>
            <a href={visit.href(`/desk/catalogue/${service.id}/report`)}>{t('corrections.report')}</a>
          </li>
        )}
        {asked > 0 && (
          <li>
            <a href={visit.href('/admin/corrections')}>{t('edit.asked', { n: asked })}</a>
          </li>
        )}
      </ul>
      <Form className="form form-wide">
        <input type="hidden" name="based" value={one(form, 'based') || '0'} />
        <Part title={t('edit.words')} about={t(service.local ? 'edit.words.local' : 'edit.words.about')}>
          <InEach {...{ visit, form, error }} field="name" original={service.local ? undefined : service.original.names} />
          <InEach
            {...{ visit, form, error }}
            field="summary"
            area={2}
            hint={t('field.summary.hint')}
            original={service.local ? undefined : service.original.summaries}
          />
          <InEach
            {...{ visit, form, error }}
            field="words"
            area={3}
            hint={t('field.words.hint')}
            original={Object.fromEntries(LANGS.map((l) => [l, service.original.alternativeNames[l]?.join(', ')]))}
          />
        </Part>
        {service.local && <LocalFields {...{ visit, form, error }} />}
        <Part title={t('edit.instructions')} about={t('edit.instructions.about')}>
          <InEach {...{ visit, form, error }} field="instructions" area={8} hint={t('field.instructions.hint')} />
        </Part>
        <Part title={t('edit.supply')} about={t('edit.supply.about')}>
          <SupplyTable {...{ visit, form, error }} />
        </Part>
        {channels.length > 1 && (
          <Part title={t('edit.order')} about={t('edit.order.about')}>
            <Order {...{ visit, form, error, channels }} />
          </Part>
        )}
        <Part title={t('edit.hidden')}>
          <Checkboxes
            name="hidden"
            label={t('edit.hidden.label')}
            values={one(form, 'hidden') ? ['yes'] : []}
            optional="unsaid"
            choices={[{ value: 'yes', text: t('edit.hidden.yes'), hint: t('edit.hidden.hint') }]}
          />
        </Part>
        <Actions>
          <Button name="do" value="save" kind="secondary">
            {t('edit.save')}
          </Button>
          <Button name="do" value="preview" kind="secondary">
            {t('edit.preview')}
          </Button>
          <Button name="do" value="publish">
            {t('edit.publish')}
          </Button>
        </Actions>
      </Form>
      {kept.unpublished && kept.number > 1 && (
        <Form action={`${at}/restore`} className="">
          <input type="hidden" name="based" value={kept.number} />
          <Button kind="quiet" name="do" value="discard">
            {t('edit.discard')}
          </Button>
        </Form>
      )}
    </AdminPage>
  );
}

/** In one line: whose record it is, whether it shows, who touched it last. */
function State({ visit, edited: { service, kept } }: Pick<Props, 'visit' | 'edited'>) {
  const t = sayServices(visit.lang);
  return (
    <>
      <p className="row">
        <Tag tone="brand">{t(service.local ? 'source.local' : `source.${service.source}`)}</Tag>
        <Tag tone={service.hidden ? 'attention' : 'good'}>
          {t(service.local && service.hidden && !kept.published.local ? 'state.new' : service.hidden ? 'state.hidden' : 'state.shown')}
        </Tag>
        {kept.unpublished && <Tag tone="accent">{t('state.draft')}</Tag>}
        <span className="muted">{service.organizationNames && textIn(service.organizationNames, visit.lang)}</span>
      </p>
      {kept.last && (
        <p className="muted">{t('edit.last', { did: t(`did.${kept.last.did}`), name: kept.last.name, when: sayWhen(kept.last.at, visit.lang) })}</p>
      )}
    </>
  );
}

/** That it is saved; after publishing also the way back. */
function Told({ visit, edited: { service, kept } }: Pick<Props, 'visit' | 'edited'>) {
  const t = sayServices(visit.lang);
  const done = visit.query.get('done');
  if (done === 'saved')
    return (
      <Notice kind="success" title={t('done.saved')} live>
        {t('done.saved.text')}
      </Notice>
    );
  if (done === 'same') return <Notice title={t('done.same')} live />;
  if (done === 'added')
    return (
      <Notice kind="success" title={t('done.added')} live>
        {t('done.added.text')}
      </Notice>
    );
  if (done === 'discarded') return <Notice kind="success" title={t('done.discarded')} live />;
  if (done !== 'published' && done !== 'restored') return null;
  return (
    <Notice kind="success" title={t(`done.${done}`)} live>
      <p>{t(service.hidden ? 'done.published.hidden' : 'done.published.text')}</p>
      {kept.number > 1 && (
        <Form action={visit.href(`/admin/services/${service.id}/restore`)} className="">
          <input type="hidden" name="based" value={kept.number} />
          <Button kind="secondary" name="do" value="undo">
            {t('done.undo')}
          </Button>
        </Form>
      )}
    </Notice>
  );
}

function Meanwhile({ visit, edited, theirs, both }: Pick<Props, 'visit' | 'edited'> & NonNullable<Props['meanwhile']>) {
  const t = sayServices(visit.lang);
  const named = { visit, channels: edited.channels };
  const last = edited.kept.last;
  return (
    <Notice kind="warning" title={t('meanwhile.title')} live>
      <p>{last && t('meanwhile.who', { name: last.name, when: sayWhen(last.at, visit.lang) })}</p>
      <p>{t(both.length ? 'meanwhile.both' : 'meanwhile.joined')}</p>
      {both.length > 0 && (
        <dl>
          {both.map((field) => (
            <div key={field}>
              <dt>
                <a href={`#${field}`}>{labelOf(field, named)}</a>
              </dt>
              <dd className="as-written">{sayField(theirs, field, named) || t('value.none')}</dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  );
}

function Order({ visit, form, error, channels }: Fields & { channels: readonly EditedChannel[] }) {
  const t = sayServices(visit.lang);
  return (
    <ul className="beside plain">
      {channels.map((c) => (
        <li key={c.id}>
          <TextInput
            name={orderField(c.id)}
            label={
              <>
                <Icon
                  name={c.type === 'Phone' ? 'phone' : c.type === 'ServiceLocation' ? 'place' : c.type === 'PrintableForm' ? 'edit' : 'globe'}
                  size="s"
                />{' '}
                {textIn(c.names, visit.lang)} <span className="muted">({t(`channel.${c.type}`)})</span>
              </>
            }
            value={one(form, orderField(c.id))}
            error={error(orderField(c.id))}
            width="short"
            inputMode="numeric"
            optional="unsaid"
          />
        </li>
      ))}
    </ul>
  );
}
