import { type Entry, Prose } from '../../../engines/content/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { EmptyState, PrintButton, ResidentPage, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { areasOf, CountyNotice, lastOf } from './notice.view.tsx';

export function NoticesView({ visit, notices }: { visit: Visit; notices: readonly Entry[] }) {
  const t = say(visit.lang);
  const own = (n: Entry) => n.areas.length === 0 || (visit.municipality !== undefined && n.areas.includes(visit.municipality));
  const groups = [
    { title: t('notices.own'), list: notices.filter(own) },
    { title: t('notices.others'), list: notices.filter((n) => !own(n)) },
  ].filter((g) => g.list.length > 0);
  return (
    <ResidentPage
      visit={visit}
      title={t('notices.title')}
      breadcrumbs={[{ text: t('home.crumb'), href: visit.href('/') }, { text: t('notices.title') }]}
      narrow
    >
      <h1>{t('notices.title')}</h1>
      {groups.length === 0 && <EmptyState icon="bell" title={t('notices.none')} />}
      {groups.map(({ title, list }) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          {list.map((n) => (
            <CountyNotice key={n.key} visit={visit} notice={n} level={3} short />
          ))}
        </section>
      ))}
      <p>
        <a href={`/notices.json?lang=${visit.lang}`}>{t('notices.feed')}</a>
      </p>
    </ResidentPage>
  );
}

export function NoticeView({ visit, notice }: { visit: Visit; notice: Entry }) {
  const t = say(visit.lang);
  const title = inLang(notice.title, visit.lang);
  return (
    <ResidentPage
      visit={visit}
      title={title}
      breadcrumbs={[{ text: t('home.crumb'), href: visit.href('/') }, { text: t('notices.title'), href: visit.href('/notices') }, { text: title }]}
      narrow
    >
      <h1>{title}</h1>
      <p className="row">
        <Tag tone={notice.severity === 'warning' ? 'attention' : 'neutral'}>{t(`notice.kind.${notice.severity}`)}</Tag>
        <span>{areasOf(visit, notice)}</span>
      </p>
      <Prose text={inLang(notice.body, visit.lang)} />
      <p className="muted">
        {t('notice.since', { when: sayWhen(notice.startsAt, visit.lang) })}
        {notice.endsAt && ` · ${t('notice.until', { when: lastOf(notice.endsAt, visit.lang) })}`}
      </p>
      <PrintButton />
    </ResidentPage>
  );
}
