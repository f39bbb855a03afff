import type { Practitioner } from '../../../engines/directory/index.ts';
import { nameOfAction, nameOfData, namedActions } from '../../../kernel/actions.ts';
import type { LogLine } from '../../../kernel/audit/read.ts';
import { instantOf, sayDay } from '../../../kernel/clock.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  Button,
  Checkboxes,
  DateInput,
  DeskPage,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Select,
  Tag,
  TextInput,
  typedDate,
  When,
} from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { say } from '../texts.ts';
import { addressOf, PURPOSES, readSearch, type Search } from './search.input.ts';
import type { Found } from './search.store.ts';

export type SearchMistake =
  | { field: 'code' | 'worker' | 'from' | 'to'; key: `search.${string}` & keyof typeof import('../locales/fi.json') }
  | { field: 'from' | 'to'; key: 'ask.day.wrong' | 'ask.day.order' };
type Props = { visit: Visit; search: Search; found?: Found; mistakes?: readonly SearchMistake[]; workers?: readonly Practitioner[] };

export function SearchView({ visit, search, found, mistakes = [], workers = [] }: Props) {
  const { lang } = visit;
  const t = say(lang);
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key) }));
  const last = found?.lines.at(-1);
  return (
    <DeskPage visit={visit} title={t('search.title')} menu={menu(lang)} problem={problems.length > 0}>
      <ErrorSummary problems={problems} />
      <h1>{t('search.title')}</h1>
      <p className="lead">{t('search.lead')}</p>
      {workers.length > 1 && (
        <Notice title={t('search.worker.which')}>
          <ul>
            {workers.map((w) => (
              <li key={w.id}>
                <a href={visit.href(`/privacy-office/log?${addressOf({ ...search, worker: w.id })}`)}>
                  {w.given} {w.family}, {w.title}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Details summary={t('search.new')} open={problems.length > 0 || visit.query.size === 0}>
        <SearchForm visit={visit} search={search} about={found && about(visit, search, found)} problems={problems} />
      </Details>
      {found && (
        <section aria-labelledby="found">
          <h2 id="found">{t('search.found')}</h2>
          <p>{inWords(visit, search, found)}</p>
          {found.lines.length === 0 ? (
            <EmptyState title={t('search.none')} />
          ) : (
            <>
              <p>
                <a href={`/privacy-office/log/file?${addressOf({ ...search, before: undefined })}&lang=${lang}`}>{t('search.export')}</a>
              </p>
              <Lines visit={visit} found={found} />
            </>
          )}
          {found.more && last && (
            <p>
              <LinkButton kind="secondary" href={visit.href(`/privacy-office/log?${addressOf({ ...search, before: last.id })}`)}>
                {t('log.earlier')}
              </LinkButton>
            </p>
          )}
        </section>
      )}
    </DeskPage>
  );
}

/** Whom a search is about, in words. */
function about({ lang }: Visit, s: Search, found: Found): string {
  const t = say(lang);
  const worker = s.worker && found.lines.find((l) => l.practitioner === s.worker)?.name;
  return [
    s.subject && t('search.of.subject', { name: nameIn(found, s.subject) ?? t('office.unknown') }),
    s.worker && t('search.of.worker', { name: worker ?? t('office.unknown') }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What was searched, in words. */
function inWords(visit: Visit, s: Search, found: Found): string {
  const { lang } = visit;
  const t = say(lang);
  const day = (text: string) => sayDay(instantOf(text, '12:00'), lang);
  return [
    `${day(s.from)} – ${day(s.to)}`,
    about(visit, s, found),
    s.action && (nameOfAction(s.action)?.[lang] ?? s.action),
    s.purpose && t(`purpose.${s.purpose}`),
    s.emergency && t('search.emergency'),
    s.refused && t('search.refused'),
  ]
    .filter(Boolean)
    .join(' · ');
}

type FormProps = { visit: Visit; search: Search; about: string | undefined; problems: readonly { field: string; text: string }[] };

/** A search goes on from the one before it: whom it is about stays until another is named or the limits are cleared. */
function SearchForm({ visit, search, about, problems }: FormProps) {
  const { lang, form } = visit;
  const t = say(lang);
  const usual = readSearch(new URLSearchParams(search.subject ? { subject: search.subject } : {}), visit.now);
  const date = (name: 'from' | 'to') => {
    const typed = typedDate(form, name);
    if (typed.day || typed.month || typed.year || search[name] === usual[name]) return typed;
    const [year = '', month = '', day = ''] = search[name].split('-');
    return { day: String(Number(day)), month: String(Number(month)), year };
  };
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <Form action={visit.href('/privacy-office/log')} autoComplete="off">
      {search.subject && <input type="hidden" name="subject" value={search.subject} />}
      {search.worker && <input type="hidden" name="of" value={search.worker} />}
      {about && (
        <p>
          {t('search.now', { what: about })} <a href={visit.href('/privacy-office/log')}>{t('search.clear')}</a>
        </p>
      )}
      <div className="split split-even">
        <div className="form">
          <TextInput
            name="code"
            label={t('search.code')}
            hint={t('search.code.hint')}
            width="medium"
            spellCheck={false}
            value={one(form, 'code')}
            error={error('code')}
            optional
          />
          <TextInput
            name="worker"
            label={t('search.worker')}
            hint={t('search.worker.hint')}
            width="medium"
            value={one(form, 'worker')}
            error={error('worker')}
            optional
          />
          <DateInput name="from" label={t('search.from')} value={date('from')} error={error('from')} optional />
          <DateInput name="to" label={t('search.to')} value={date('to')} error={error('to')} optional />
        </div>
        <div className="form">
          <Select name="action" label={t('search.action')} empty={t('search.any')} value={search.action} choices={actionChoices(lang)} optional />
          <Select
            name="purpose"
            label={t('search.purpose')}
            empty={t('search.any')}
            value={search.purpose}
            choices={PURPOSES.map((p) => ({ value: p, text: t(`purpose.${p}`) }))}
            optional
          />
          <Checkboxes
            name="emergency"
            label={t('search.only')}
            values={search.emergency ? ['1'] : []}
            choices={[{ value: '1', text: t('search.emergency') }]}
            optional
          />
          <Checkboxes
            name="refused"
            label={t('search.only.outcome')}
            values={search.refused ? ['1'] : []}
            choices={[{ value: '1', text: t('search.refused') }]}
            optional
          />
        </div>
      </div>
      <Actions>
        <Button>{t('search.send')}</Button>
      </Actions>
    </Form>
  );
}

function Lines({ visit, found }: { visit: Visit; found: Found }) {
  const { lang } = visit;
  const t = say(lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('search.found')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.when')}</th>
            <th scope="col">{t('column.who')}</th>
            <th scope="col">{t('column.subject')}</th>
            <th scope="col">{t('column.what')}</th>
            <th scope="col">{t('column.purpose')}</th>
          </tr>
        </thead>
        <tbody>
          {found.lines.map((l) => (
            <tr key={l.id}>
              <td>
                <When at={l.at} />
              </td>
              <td>
                <Doer visit={visit} line={l} found={found} />
              </td>
              <td>
                {l.subject && <a href={visit.href(`/privacy-office/log?subject=${l.subject}`)}>{nameIn(found, l.subject) ?? t('office.unknown')}</a>}
              </td>
              <td>
                {nameOfAction(l.action)?.[lang] ?? l.action}
                {l.action.startsWith('route ') && <div className="muted">{l.action.slice('route '.length)}</div>}
                {nameOfData(l.data, lang).length > 0 && <div className="muted">{nameOfData(l.data, lang).join(', ')}</div>}
                {cameTo(l.outcome) && (
                  <div>
                    <Tag tone={l.outcome.startsWith('refused') ? 'attention' : 'neutral'}>{t(`came.${cameTo(l.outcome)!}`)}</Tag>{' '}
                    {l.outcome.startsWith('refused: ') && <span className="muted">({l.outcome.slice('refused: '.length)})</span>}
                  </div>
                )}
              </td>
              <td>
                {l.emergency ? <Tag tone="alarm">{t('purpose.emergency')}</Tag> : t(`purpose.${l.purpose}`)}
                {l.reason && <div className="as-written">{l.reason}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Actions by name; of those with the same name the part is told too. */
function actionChoices(lang: Visit['lang']): { value: string; text: string }[] {
  const all = namedActions(lang);
  const alone = (name: string) => all.filter((a) => a.name === name).length === 1;
  return all.map(({ action, name }) => ({ value: action, text: alone(name) ? name : `${name} (${action.split('.')[0]})` }));
}

/** What came of it, when it is not simply what was done; the file has each outcome as it was written. */
function cameTo(outcome: string): 'refused' | 'not-found' | 'no-relation' | 'failed' | undefined {
  if (outcome.startsWith('refused')) return 'refused';
  if (outcome === 'not found' || outcome === 'nobody found') return 'not-found';
  if (outcome === 'no care relation') return 'no-relation';
  return outcome === 'failed' ? 'failed' : undefined;
}

export const nameIn = (found: Pick<Found, 'names'>, id: LogLine['person']): string | undefined => {
  const person = id && found.names.get(id);
  return person ? `${person.given} ${person.family}` : undefined;
};

/** Who a line is by, with a name: for the officer's eyes. */
export function doerOf(line: LogLine, found: Found, lang: Visit['lang']): string {
  const t = say(lang);
  switch (line.role) {
    case 'resident': {
      const name = line.name ?? nameIn(found, line.person) ?? t('office.unknown');
      return line.actingFor ? t('search.for', { name, other: nameIn(found, line.actingFor) ?? t('office.unknown') }) : name;
    }
    case 'client':
      return t('party.program.named', { name: line.client ?? '' });
    case 'system':
      return t('party.service');
    case 'anonymous':
      return t('search.anonymous');
    default:
      return [line.name, line.title].filter(Boolean).join(', ');
  }
}

function Doer({ visit, line, found }: { visit: Visit; line: LogLine; found: Found }) {
  const units = (line.units ?? []).map((u) => found.units.get(u)).filter(Boolean);
  const words = doerOf(line, found, visit.lang);
  return (
    <>
      {line.practitioner ? <a href={visit.href(`/privacy-office/log?worker=${line.practitioner}`)}>{words}</a> : words}
      {units.length > 0 && <div className="muted">{units.join(', ')}</div>}
    </>
  );
}
