import { instantOf, sayDay } from '../../../kernel/clock.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, DeskPage, Details, EmptyState, ErrorSummary, Form, Notice, SummaryList, Tag, TextArea, When } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { Tabs } from './tabs.view.tsx';
import { say } from '../texts.ts';
import { NOTE_MAX } from './handle.input.ts';
import { LIMITS, RULES } from './unusual.rules.ts';
import type { Listed } from './unusual.page.tsx';
import type { KeptFinding } from './unusual.store.ts';

type Props = { visit: Visit; tooLong?: string } & Listed;

export function UnusualView({ visit, findings, names, seen, tooLong }: Props) {
  const t = say(visit.lang);
  const problems = tooLong ? [{ field: `note-${tooLong}`, text: t('handle.long') }] : [];
  const fresh = Number(/^\d{1,6}$/.exec(visit.query.get('new') ?? '')?.[0] ?? Number.NaN);
  return (
    <DeskPage visit={visit} title={t('menu.unusual')} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems} />
      <h1>{t('menu.unusual')}</h1>
      <p className="lead">{t('unusual.lead')}</p>
      {!Number.isNaN(fresh) && <Notice kind="success" title={t('unusual.looked', { n: fresh })} />}
      {visit.query.get('done') === 'seen' && <Notice kind="success" title={t('unusual.marked')} />}
      {visit.query.get('done') === 'already' && <Notice kind="warning" title={t('unusual.already')} />}
      <Form>
        <Button kind="secondary" name="do" value="look">
          {t('unusual.look')}
        </Button>
      </Form>
      <Tabs
        tabs={[
          { href: visit.href('/privacy-office/unusual'), text: t('unusual.open'), here: !seen },
          { href: visit.href('/privacy-office/unusual?state=seen'), text: t('unusual.seen'), here: seen },
        ]}
      />
      {findings.length === 0 && <EmptyState icon="done" title={t(seen ? 'unusual.none.seen' : 'unusual.none')} />}
      {findings.map((f) => (
        <Found key={f.id} visit={visit} finding={f} names={names} error={tooLong === f.id ? t('handle.long') : undefined} />
      ))}
      <Details summary={t('unusual.rules')}>
        <p>{t('unusual.rules.text')}</p>
        <SummaryList
          rows={RULES.map((rule) => ({ term: t(`rule.${rule}`), value: t(`rule.${rule}.text`, { ...LIMITS, share: LIMITS.nightShare * 100 }) }))}
        />
      </Details>
    </DeskPage>
  );
}

type Of = { visit: Visit; finding: KeptFinding; names: Listed['names']; error: string | undefined };

function Found({ visit, finding: f, names, error }: Of) {
  const { lang } = visit;
  const t = say(lang);
  const day = sayDay(instantOf(f.day, '12:00'), lang);
  const persons = (f.facts.persons ?? []).map((id) => ({ id, name: names.get(id) }));
  const lines = (subject?: string) =>
    visit.href(`/privacy-office/log?worker=${f.practitioner}&from=${f.day}&to=${f.day}${subject ? `&subject=${subject}` : ''}`);
  return (
    <section className="panel" aria-labelledby={`f-${f.id}`}>
      <h2 id={`f-${f.id}`}>
        {f.name}
        {f.title && `, ${f.title}`}
      </h2>
      <p className="row">
        <Tag tone="attention">{t(`rule.${f.rule}`)}</Tag> <span>{day}</span>
      </p>
      <p>{t(`finding.${f.rule}`, { n: f.facts.n, usual: f.facts.usual ?? 0, of: f.facts.of ?? 'own', ...LIMITS })}</p>
      {persons.length > 0 && (
        <ul>
          {persons.map(({ id, name }) => (
            <li key={id}>
              <a href={lines(id)}>{name ? `${name.given} ${name.family}` : t('office.unknown')}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={f.rule === 'emergency' ? visit.href('/privacy-office/emergencies') : lines()}>
          {t(f.rule === 'emergency' ? 'menu.emergencies' : 'unusual.lines')}
          <span className="visually-hidden">
            : {f.name}, {day}
          </span>
        </a>
      </p>
      {f.seenAt ? (
        <p className="muted">
          {t('unusual.seen.by', { name: f.seenByName ?? '' })} <When at={f.seenAt} /> {f.seenNote}
        </p>
      ) : 'practitioner' in visit.actor && visit.actor.practitioner === f.practitioner ? (
        <p>{t('review.own')}</p>
      ) : (
        <Form>
          <input type="hidden" name="finding" value={f.id} />
          <TextArea
            name={`note-${f.id}`}
            label={t('unusual.note')}
            rows={2}
            max={NOTE_MAX}
            value={one(visit.form, `note-${f.id}`)}
            error={error}
            optional
          />
          <Actions>
            <Button kind="secondary">
              {t('unusual.mark')}
              <span className="visually-hidden">
                : {f.name}, {day}
              </span>
            </Button>
          </Actions>
        </Form>
      )}
    </section>
  );
}
