import { previewOf, textIn } from '../../../../engines/directory/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { missing, page, type Visit } from '../../../../kernel/page.ts';
import { Actions, AdminPage, BackLink, EmptyState, LinkButton, Notice } from '../../../../ui/index.ts';
import { ServiceView } from '../../../directory/index.ts';
import { menu } from '../../menu.ts';
import { sayServices } from '../texts.ts';
import { type Edited, editedAt } from '../edit/edit.page.tsx';

/** The service as residents will see it when the draft is published. */
export const preview = page({
  at: '/admin/services/:service/preview',
  may: administrators,

  async get(visit) {
    const edited = await editedAt(visit);
    if (!edited) return missing;
    const seen = await previewOf(visit.world.db, {
      service: edited.service.id,
      layer: edited.kept.draft,
      now: visit.now,
      municipality: visit.municipality,
    });
    return seen
      ? {
          show: (
            <ServiceView
              // As anybody who is not signed in sees it.
              visit={{ ...visit, actor: { role: 'anonymous' } }}
              service={seen.service}
              channels={seen.channels}
              related={[]}
              places={1}
              starred={undefined}
              preview={{
                title: sayServices(visit.lang)('preview.title', { name: textIn(seen.service.names, visit.lang) }),
                notice: <PreviewBar visit={visit} edited={edited} />,
              }}
            />
          ),
        }
      : { show: <HiddenView visit={visit} edited={edited} /> };
  },
});

type Props = { visit: Visit; edited: Edited };

function PreviewBar({ visit, edited: { service, kept } }: Props) {
  const t = sayServices(visit.lang);
  const at = visit.href(`/admin/services/${service.id}`);
  return (
    <Notice title={t(kept.unpublished ? 'preview.draft' : 'preview.same')} level={2}>
      <Actions>
        <LinkButton kind="secondary" href={at}>
          {t('preview.back')}
        </LinkButton>
      </Actions>
    </Notice>
  );
}

/** A draft that hides the service: there is nothing to see. */
function HiddenView({ visit, edited: { service } }: Props) {
  const t = sayServices(visit.lang);
  const name = textIn(service.names, visit.lang);
  return (
    <AdminPage visit={visit} title={t('preview.title', { name })} menu={menu(visit.lang)} narrow>
      <BackLink href={visit.href(`/admin/services/${service.id}`)}>{name}</BackLink>
      <h1>{t('preview.title', { name })}</h1>
      <EmptyState title={t('preview.hidden')}>
        <p>{t('preview.hidden.text')}</p>
      </EmptyState>
    </AdminPage>
  );
}
