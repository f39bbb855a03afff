import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, Notice } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** To one who has signed in: what was starred on this device before may become one's own. */
export function JoinOffer({ visit, n, back }: { visit: Visit; n: number; back: '/favourites' | '/my' }) {
  const t = say(visit.lang);
  return (
    <Notice title={t('join', { n })}>
      <p>{t('join.text')}</p>
      <Form action={visit.href('/favourites')}>
        <input type="hidden" name="back" value={back} />
        <Actions>
          <Button name="do" value="keep">
            {t('join.keep')}
          </Button>
          <Button name="do" value="forget" kind="quiet">
            {t('join.forget')}
          </Button>
        </Actions>
      </Form>
    </Notice>
  );
}
