import { hideChannel, type ServiceChannel, textIn } from '../../../../engines/directory/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { missing, one, page, type Visit } from '../../../../kernel/page.ts';
import { AdminPage, BackLink, Button, Form, Notice, Tag } from '../../../../ui/index.ts';
import { menu } from '../../menu.ts';
import { sayServices } from '../texts.ts';
import { type Edited, editedAt } from '../edit/edit.page.tsx';

/** A channel that should not be shown at all, in any service: closed, or wrong until its owner puts it right. Takes effect at once. */
export const channels = page({
  at: '/admin/services/:service/channels',
  may: administrators,

  async get(visit) {
    const edited = await editedAt(visit);
    return edited ? { show: <ChannelsView visit={visit} edited={edited} /> } : missing;
  },

  async post(visit) {
    const edited = await editedAt(visit);
    const channel = edited?.channels.find((c) => c.id === one(visit.form, 'channel'));
    if (!edited || !channel) return missing;
    const hide = one(visit.form, 'do') === 'hide';
    const action = hide ? 'admin.hide-channel' : 'admin.show-channel';
    await change(visit.world, visit.actor, { action, data: 'services' }, (tx) => hideChannel(tx, channel.id, hide));
    return { go: `/admin/services/${edited.service.id}/channels?done=${hide ? 'hidden' : 'shown'}` };
  },
});

function ChannelsView({ visit, edited }: { visit: Visit; edited: Edited }) {
  const t = sayServices(visit.lang);
  const name = textIn(edited.service.names, visit.lang);
  const done = visit.query.get('done');
  return (
    <AdminPage visit={visit} title={t('channels.title', { name })} menu={menu(visit.lang)} narrow>
      <BackLink href={visit.href(`/admin/services/${edited.service.id}`)}>{name}</BackLink>
      <h1>{t('channels.title', { name })}</h1>
      {(done === 'hidden' || done === 'shown') && <Notice kind="success" title={t(`channels.done.${done}`)} live />}
      <p className="lead">{t('channels.lead')}</p>
      {edited.channels.map((c) => {
        const called = textIn(c.names, visit.lang);
        return (
          <section key={c.id} className="panel" aria-label={called}>
            <h2>{called}</h2>
            <p className="row">
              <span className="muted">{t(`channel.${c.type}`)}</span>
              <span className="muted">{contactOf(c)}</span>
              <Tag tone={c.hidden ? 'attention' : 'good'}>{t(c.hidden ? 'state.hidden' : 'state.shown')}</Tag>
            </p>
            <Form className="">
              <input type="hidden" name="channel" value={c.id} />
              <Button
                kind="secondary"
                name="do"
                value={c.hidden ? 'show' : 'hide'}
                aria-label={t(c.hidden ? 'channels.show.named' : 'channels.hide.named', { name: called })}
              >
                {t(c.hidden ? 'channels.show' : 'channels.hide')}
              </Button>
            </Form>
          </section>
        );
      })}
    </AdminPage>
  );
}

const contactOf = (c: ServiceChannel): string => c.phoneNumbers[0]?.number ?? c.webPages[0]?.url ?? c.addresses[0]?.street.fi ?? '';
