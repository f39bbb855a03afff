import { ADDRESS } from '../addresses.ts';
import { say } from '../texts.ts';
import { type ShellVisit, signInFrom } from './visit.ts';

/** Seconds before the end at which the warning opens (WCAG 2.2.1 asks for at least 20). */
const WARN_SECONDS = 120;
/** Use is noted at most so often (kernel/session.ts), so the server's clock of idleness may run this much ahead. */
const NOTED_SECONDS = 60;

/** The warning that a session is about to end, closed until client/session.ts opens it. */
export function Session({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  const seconds = visit.sessionEndsAt && Math.floor((visit.sessionEndsAt.getTime() - visit.now.getTime()) / 1000);
  return (
    <dialog
      className="dialog"
      id="session"
      aria-labelledby="session-title"
      data-idle={visit.world.config.POLKU_SESSION_IDLE_MINUTES * 60 - NOTED_SECONDS}
      data-ends={seconds}
      data-warn={WARN_SECONDS}
      data-extend={ADDRESS.extendSession}
    >
      <div data-when="warning">
        <h2 id="session-title">{t('session.title')}</h2>
        <p>{t('session.text')}</p>
        <p>
          {t('session.left')}: <strong data-left="" />
        </p>
        <output data-failed={t('session.failed')} />
        <div className="actions">
          <button type="button" className="button button-primary" data-continue="">
            <span>{t('session.continue')}</span>
          </button>
          <form method="post" action={`${ADDRESS.signOut}?lang=${visit.lang}`}>
            <button type="submit" className="button button-secondary">
              <span>{t('account.signOut')}</span>
            </button>
          </form>
        </div>
      </div>
      <div data-when="ended" hidden>
        <h2 id="session-ended-title">{t('session.ended.title')}</h2>
        <p>{t('session.ended.text')}</p>
        <div className="actions">
          <a className="button button-primary" href={signInFrom(visit)} data-again="">
            <span>{t('session.again')}</span>
          </a>
          <button type="button" className="button button-quiet" data-close="">
            <span>{t('session.close')}</span>
          </button>
        </div>
      </div>
    </dialog>
  );
}
