import { Button, Form, Notice, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Opens the visit, or takes it over from a colleague who holds it. */
export function OpenForm({ heldBy }: { heldBy?: string | undefined }) {
  const t = say(useLang());
  const form = (
    <Form>
      <input type="hidden" name="do" value="open" />
      <Button icon="video" kind={heldBy ? 'secondary' : 'primary'}>
        {t(heldBy ? 'host.takeOver' : 'host.open')}
      </Button>
    </Form>
  );
  if (heldBy)
    return (
      <Notice title={t('host.held.by', { name: heldBy })}>
        <p>{t('host.held.by.text')}</p>
        {form}
      </Notice>
    );
  return (
    <div className="host-open">
      {form}
      <p className="muted">{t('host.open.hint')}</p>
    </div>
  );
}
