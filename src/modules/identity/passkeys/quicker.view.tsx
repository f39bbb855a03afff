import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';

/** For My page, to somebody who has no passkey yet: signing in quicker next time. One paragraph, no heading. */
export function QuickerNextTime({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <p>
      {t('quicker.text')} <a href={visit.href('/my/passkeys')}>{t('quicker.go')}</a>
    </p>
  );
}
