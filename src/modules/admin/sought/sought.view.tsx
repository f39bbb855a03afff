import { type ListedForEditors, type Sought, textIn } from '../../../engines/directory/index.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, BackLink, Button, EmptyState, Form, Select, TextInput } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { sayServices } from '../services/texts.ts';

export const DAYS = [7, 30, 90, 365] as const;

type Props = { visit: Visit; found: readonly Sought[]; days: number; lang: Lang | undefined };

export function SoughtView({ visit, found, days, lang }: Props) {
  const t = sayServices(visit.lang);
  return (
    <AdminPage visit={visit} title={t('sought.title')} menu={menu(visit.lang)}>
      <h1>{t('sought.title')}</h1>
      <p className="lead">{t('sought.lead')}</p>
      <p className="muted">{t('sought.private')}</p>
      <Form method="get" action={visit.href('/admin/sought')} className="panel filters no-print">
        <Select
          name="days"
          label={t('sought.span')}
          value={String(days)}
          empty={false}
          optional="unsaid"
          choices={DAYS.map((n) => ({ value: String(n), text: t('sought.days', { n }) }))}
        />
        <Select
          name="lang"
          label={t('sought.lang')}
          value={lang}
          empty={t('sought.any')}
          optional="unsaid"
          choices={LANGS.map((l) => ({ value: l, text: t(`language.${l}`) }))}
        />
        <Button kind="secondary">{t('sought.show')}</Button>
      </Form>
      {found.length === 0 ? (
        <EmptyState title={t('sought.none')}>
          <p>{t('sought.none.text')}</p>
        </EmptyState>
      ) : (
        <Words visit={visit} found={found} />
      )}
    </AdminPage>
  );
}

function Words({ visit, found }: Pick<Props, 'visit' | 'found'>) {
  const t = sayServices(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('sought.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sought.words')}</th>
            <th scope="col">{t('sought.inVain')}</th>
            <th scope="col">{t('sought.times')}</th>
            <th scope="col">{t('sought.lang')}</th>
            <th scope="col">{t('sought.add')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ words, lang, inVain, times }) => (
            <tr key={`${lang} ${words}`}>
              <th scope="row" lang={lang} className="breakable">
                {words}
              </th>
              <td>{inVain}</td>
              <td>{times}</td>
              <td>{t(`language.${lang}`)}</td>
              <td>
                <a href={visit.href(`/admin/sought/add?${new URLSearchParams({ words, lang })}`)} aria-label={t('sought.add.named', { words })}>
                  {t('sought.add')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ChooseProps = { visit: Visit; words: string; lang: Lang; q: string; services: readonly ListedForEditors[] | undefined };

/** Which service should be found by the words. */
export function ChooseView({ visit, words, lang, q, services }: ChooseProps) {
  const t = sayServices(visit.lang);
  const title = t('sought.choose', { words });
  return (
    <AdminPage visit={visit} title={title} menu={menu(visit.lang)} narrow>
      <BackLink href={visit.href('/admin/sought')}>{t('sought.title')}</BackLink>
      <h1>{title}</h1>
      <p className="lead">{t('sought.choose.lead')}</p>
      <Form method="get" action={visit.href('/admin/sought/add')}>
        <input type="hidden" name="words" value={words} />
        <input type="hidden" name="lang" value={lang} />
        <TextInput name="q" label={t('sought.q')} value={q} type="search" optional="unsaid" />
        <Button kind="secondary">{t('sought.find')}</Button>
      </Form>
      {services?.length === 0 && <EmptyState title={t('list.none')} />}
      {services && services.length > 0 && (
        <ul className="live">
          {services.map((s) => {
            const name = textIn(s.names, visit.lang);
            return (
              <li key={s.id} className="live-item">
                <Form className="row">
                  <span>
                    {name}
                    {s.organizationNames && <span className="muted"> {textIn(s.organizationNames, visit.lang)}</span>}
                  </span>
                  <input type="hidden" name="words" value={words} />
                  <input type="hidden" name="lang" value={lang} />
                  <Button kind="secondary" name="service" value={s.id} aria-label={t('sought.here.named', { name })}>
                    {t('sought.here')}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      )}
    </AdminPage>
  );
}
