import { Button, Form } from '../../../ui/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; service: string; starred: boolean; back: string };

/** The star of a service page: a button that says what it does. After a star was given it says so and shows the way to all. */
export function FavouriteButton({ visit, service, starred, back }: Props) {
  const t = say(visit.lang);
  return (
    <Form action={visit.href('/favourites')} className="star">
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="back" value={back} />
      <Button kind="secondary" name="do" value={starred ? 'remove' : 'add'} icon="star">
        {t(starred ? 'remove' : 'add')}
      </Button>
      {starred && (
        <output>
          {visit.query.has('starred') && <>{t('added')} </>}
          <a href={visit.href('/favourites')}>{t('added.list')}</a>
        </output>
      )}
    </Form>
  );
}
