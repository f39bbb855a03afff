import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** The quicker way beside e-identification; the script shows it where the browser can. The page needs the script 'passkeys'. */
export function PasskeySignIn({ visit, back }: { visit: Visit; back: string | undefined }) {
  const t = say(visit.lang);
  return (
    <section hidden aria-labelledby="with-passkey">
      <h2 id="with-passkey">{t('with.title')}</h2>
      <p>{t('with.text')}</p>
      <form
        method="post"
        action={visit.href('/sign-in/passkey')}
        data-passkey="sign-in"
        data-options="/sign-in/passkey/options"
        data-cancelled={t('with.cancelled')}
        data-failed={t('with.failed')}
      >
        <input type="hidden" name="answer" />
        <input type="hidden" name="back" value={back ?? ''} />
        <Actions>
          <Button kind="secondary" icon="lock">
            {t('with.go')}
          </Button>
        </Actions>
        <output data-said="" />
      </form>
    </section>
  );
}
