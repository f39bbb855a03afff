import type { Visit } from '../../../kernel/page.ts';
import { Button, Form } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/**
 * Asks the device where it is, when pressed and not before. The script shows the button, rounds the place to some hundred metres and sends it by POST;
 * without script the choice of a municipality does nearly the same.
 */
export function NearMe({ visit, back }: { visit: Visit; back: string }) {
  const t = say(visit.lang);
  return (
    <Form action={visit.href('/services/near')} className="near" hidden data-near="" data-asking={t('near.asking')} data-failed={t('near.failed')}>
      <input type="hidden" name="lat" />
      <input type="hidden" name="lon" />
      <input type="hidden" name="back" value={back} />
      <Button kind="secondary" icon="aim" aria-describedby="near-note">
        {t('near.me')}
      </Button>
      <output data-near-said="" />
      <span id="near-note" className="muted">
        {t('near.note')}
      </span>
    </Form>
  );
}
