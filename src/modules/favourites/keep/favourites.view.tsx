import { langOf, type Service, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, Card, Cards, EmptyState, Form, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { MOST_ON_DEVICE } from './device.ts';
import { JoinOffer } from './join.view.tsx';

type Props = { visit: Visit; services: readonly Service[]; waiting: number; removed: Service | undefined; full: boolean };

export function FavouritesView({ visit, services, waiting, removed, full }: Props) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('title')} breadcrumbs={[{ text: t('home'), href: visit.href('/') }, { text: t('title') }]}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {full && <Notice kind="warning" title={t('full', { n: MOST_ON_DEVICE })} live />}
      {removed && !services.some((s) => s.id === removed.id) && <Removed visit={visit} service={removed} />}
      {waiting > 0 && <JoinOffer visit={visit} n={waiting} back="/favourites" />}
      {services.length === 0 ? (
        <EmptyState icon="star" title={t('none')}>
          <p>{t('none.text')}</p>
          <LinkButton href={visit.href('/services')}>{t('find')}</LinkButton>
        </EmptyState>
      ) : (
        <Cards>
          {services.map((s) => (
            <Starred key={s.id} visit={visit} service={s} />
          ))}
        </Cards>
      )}
      {visit.actor.role === 'anonymous' && services.length > 0 && (
        <p>
          {t('device')} <a href={visit.href('/sign-in?as=resident&back=/favourites')}>{t('device.signIn')}</a>
        </p>
      )}
    </ResidentPage>
  );
}

function Starred({ visit, service }: { visit: Visit; service: Service }) {
  const t = say(visit.lang);
  const name = textIn(service.names, visit.lang);
  return (
    <Card
      title={<span lang={langOf(service.names, visit.lang)}>{name}</span>}
      href={visit.href(`/services/${service.id}`)}
      level={2}
      foot={
        <Form action={visit.href('/favourites')} className="star">
          <input type="hidden" name="service" value={service.id} />
          <Button kind="quiet" name="do" value="remove" icon="star" aria-label={t('removeOne', { name })}>
            {t('remove')}
          </Button>
        </Form>
      }
    >
      <p lang={langOf(service.summaries, visit.lang)}>{textIn(service.summaries, visit.lang)}</p>
    </Card>
  );
}

function Removed({ visit, service }: { visit: Visit; service: Service }) {
  const t = say(visit.lang);
  return (
    <Notice kind="success" title={t('removed', { name: textIn(service.names, visit.lang) })} live>
      <Form action={visit.href('/favourites')} className="star">
        <input type="hidden" name="service" value={service.id} />
        <Button kind="secondary" name="do" value="add">
          {t('undo')}
        </Button>
      </Form>
    </Notice>
  );
}
