import type { Visit } from '../../../kernel/page.ts';
import { LinkButton } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** For My page, to somebody who has no passkey yet: signing in quicker next time. A quiet box with a heading of the second level. */
export function QuickerNextTime({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="quicker" className="panel no-print">
      <h2 id="quicker">{t('quicker.title')}</h2>
      <p>{t('quicker.text')}</p>
      <LinkButton kind="secondary" href={visit.href('/my/passkeys')}>
        {t('quicker.go')}
      </LinkButton>
    </section>
  );
}
