import { ADDRESS } from '../addresses.ts';
import { Icon } from '../components/icon.tsx';
import { say } from '../texts.ts';
import { type ShellVisit, signInFrom } from './visit.ts';

/** Who is signed in, and the way in or out. Signing in leads back to this page. */
export function Account({ visit, as = 'resident' }: { visit: ShellVisit; as?: 'resident' | 'professional' }) {
  const { actor, lang } = visit;
  const t = say(lang);
  if (!('session' in actor))
    return (
      <div className="account">
        <a className="account-in" href={signInFrom(visit, as)}>
          <Icon name="user" size="s" />
          <span>{t('account.signIn')}</span>
        </a>
      </div>
    );
  return (
    <div className="account">
      <p className="account-name">
        <Icon name="user" size="s" />
        <span>
          <span className="visually-hidden">{t('account.signedIn')} </span>
          {('by' in actor && actor.by?.name) || actor.name}
          {'title' in actor && (
            <span className="account-title">
              <span className="visually-hidden">, </span>
              {actor.title}
            </span>
          )}
        </span>
      </p>
      {visit.cookie('polku_roles') && 'title' in actor && (
        <a className="account-out" href={`${ADDRESS.changeRole}&back=${encodeURIComponent(visit.path)}`}>
          {t('account.role')}
        </a>
      )}
      <form method="post" action={`${ADDRESS.signOut}?lang=${lang}`}>
        <button type="submit" className="account-out">
          {t('account.signOut')}
        </button>
      </form>
    </div>
  );
}
