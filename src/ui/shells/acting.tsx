import { ADDRESS } from '../addresses.ts';
import { Icon } from '../components/icon.tsx';
import { say } from '../texts.ts';
import type { ShellVisit } from './visit.ts';

/**
 * Says on every page for whom one acts, with the way to stop. When the right ends meanwhile, client/over.ts takes the page away and
 * shows the words of the `template` instead.
 */
export function Acting({ visit }: { visit: ShellVisit }) {
  const { actor, lang } = visit;
  if (actor.role !== 'resident' || !actor.by) return null;
  const t = say(lang);
  return (
    <section className="acting" aria-label={t('acting.label')} data-over={`${ADDRESS.actingLive}?basis=${actor.by.basis}`}>
      <p>
        <Icon name="family" />
        <span>
          {t('acting.for')} <strong>{actor.name}</strong>
        </span>
      </p>
      <form method="post" action={`${ADDRESS.stopActing}?lang=${lang}`}>
        <button type="submit" className="button button-secondary">
          <span>{t('acting.stop')}</span>
        </button>
      </form>
      <template>
        <h1 tabIndex={-1}>{t('acting.ended.title', { name: actor.name })}</h1>
        <p className="lead">{t('acting.ended.text')}</p>
        <p>
          <a className="button button-primary" href={visit.href(ADDRESS.my)}>
            <span>{t('acting.own')}</span>
          </a>
        </p>
      </template>
    </section>
  );
}
