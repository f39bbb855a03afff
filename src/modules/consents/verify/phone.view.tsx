import type { Address } from '../../../engines/contact/index.ts';
import { sayTime } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, ResidentPage, readablePhone, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** The code that came; or when none is on its way, a button that sends one. */
export function PhoneView({ visit, address, problem }: { visit: Visit; address: Address; problem?: string }) {
  const t = say(visit.lang);
  const waits = address.askedUntil;
  const number = readablePhone(address.value);
  return (
    <ResidentPage visit={visit} title={t('code.title')} problem={problem !== undefined} narrow>
      <BackLink href={visit.href('/my/contact')}>{t('contact.title')}</BackLink>
      <ErrorSummary problems={problem ? [{ text: problem, ...(waits ? { field: 'code' } : {}) }] : []} />
      <h1>{t('code.title')}</h1>
      <p className="lead">{waits ? t('code.sent', { number, when: sayTime(waits, visit.lang) }) : t('code.none', { number })}</p>
      {waits && (
        <Form>
          <TextInput
            name="code"
            label={t('code.label')}
            hint={t('code.hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            spellCheck={false}
            error={problem}
          />
          <Actions>
            <Button>{t('code.check')}</Button>
          </Actions>
        </Form>
      )}
      <Form>
        <Actions>
          <Button kind={waits ? 'secondary' : 'primary'} name="do" value="send">
            {t(waits ? 'code.again' : 'proof.sms.send')}
          </Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
