import type { Address } from '../../../engines/contact/index.ts';
import { sayTime } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Where the link went and until when it is good; or a button that sends one. */
export function EmailView({ visit, address, problem }: { visit: Visit; address: Address; problem?: string }) {
  const t = say(visit.lang);
  const waits = address.askedUntil;
  return (
    <ResidentPage visit={visit} title={t('link.title')} problem={problem !== undefined} narrow>
      <BackLink href={visit.href('/my/contact')}>{t('contact.title')}</BackLink>
      <ErrorSummary problems={problem ? [{ text: problem }] : []} />
      <h1>{t('link.title')}</h1>
      <p className="lead">
        {waits ? t('link.sent', { address: address.value, when: sayTime(waits, visit.lang) }) : t('link.none', { address: address.value })}
      </p>
      {waits && <p>{t('link.sent.more')}</p>}
      <Form>
        <Actions>
          <Button kind={waits ? 'secondary' : 'primary'} name="do" value="send">
            {t(waits ? 'link.again' : 'proof.email.send')}
          </Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
