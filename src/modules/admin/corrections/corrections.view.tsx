import { CORRECTION_STATES, type Correction, type CorrectionState, textIn } from '../../../engines/directory/index.ts';
import { sayDay } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, EmptyState, Notice, Tag } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';

type Props = { visit: Visit; state: CorrectionState; counts: Readonly<Record<CorrectionState, number>>; found: readonly Correction[] };

export function CorrectionsView({ visit, state, counts, found }: Props) {
  const t = sayServices(visit.lang);
  return (
    <AdminPage visit={visit} title={t('corrections.title')} menu={menu(visit.lang)}>
      <h1>{t('corrections.title')}</h1>
      {visit.query.get('done') === 'saved' && <Notice kind="success" title={t('corrections.saved')} live />}
      <p className="lead">{t('corrections.lead')}</p>
      <nav aria-label={t('corrections.states')}>
        <ul className="row plain">
          {CORRECTION_STATES.map((s) => (
            <li key={s}>
              {s === state ? (
                <strong>{`${t(`corrections.state.${s}`)} (${counts[s]})`}</strong>
              ) : (
                <a href={visit.href(`/admin/corrections?state=${s}`)}>{`${t(`corrections.state.${s}`)} (${counts[s]})`}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t(`corrections.state.${state}`)}</h2>
      {found.length === 0 ? (
        <EmptyState title={t('corrections.none')}>
          <p>{t('corrections.none.text')}</p>
        </EmptyState>
      ) : (
        <ul className="live">
          {found.map((c) => (
            <li key={c.id} className="live-item">
              <p>
                <a href={visit.href(`/admin/corrections/${c.id}`)}>{textIn(c.serviceNames, visit.lang)}</a>
                {c.channelNames && <span className="muted"> {textIn(c.channelNames, visit.lang)}</span>}
              </p>
              <p className="as-written">{c.what}</p>
              <p className="row muted">
                <span>{t('corrections.by', { name: c.name, when: sayDay(c.at, visit.lang) })}</span>
                <span>{c.organizationNames && textIn(c.organizationNames, visit.lang)}</span>
                {c.queuedAt && <Tag tone="brand">{t('corrections.queued')}</Tag>}
                {c.failure && <Tag tone="alarm">{t('corrections.failure')}</Tag>}
                {c.changed && (state === 'to-send' || state === 'sent') && <Tag tone="good">{t('corrections.changed')}</Tag>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </AdminPage>
  );
}
