import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, DeskPage, Form, LinkButton, Notice, PhoneLink } from '../../../ui/index.ts';
import type { Booked } from '../booked.store.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; booked: Booked; phone: string; may: boolean; minutes: number };

export function MissedView({ visit, booked, phone, may, minutes }: Props) {
  const t = say(visit.lang);
  const back = (
    <LinkButton kind="secondary" href={visit.href(`/desk/visits/${booked.appointment.id}`)}>
      {t('noShow.cancel')}
    </LinkButton>
  );
  return (
    <DeskPage visit={visit} title={t('noShow.title')} narrow>
      <h1>{t('noShow.title')}</h1>
      {phone && (
        <p>
          {t('noShow.called')} <PhoneLink number={phone} />
        </p>
      )}
      {may ? <p>{t('noShow.text')}</p> : <Notice title={t('noShow.notYet', { n: minutes })} />}
      {may ? (
        <Form>
          <Actions>
            <Button kind="danger">{t('noShow.confirm')}</Button>
            {back}
          </Actions>
        </Form>
      ) : (
        <Actions>{back}</Actions>
      )}
    </DeskPage>
  );
}
