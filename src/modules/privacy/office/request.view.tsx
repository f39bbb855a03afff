import { textIn } from '../../../engines/directory/index.ts';
import { nameOfAction } from '../../../kernel/actions.ts';
import { sayDay, sayWhen } from '../../../kernel/clock.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  BackLink,
  Button,
  Checkboxes,
  DeskPage,
  Details,
  ErrorSummary,
  Form,
  Notice,
  Radios,
  Select,
  SummaryList,
  Tag,
  TextArea,
  When,
} from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { daysLeft, endOf, isOverdue, standingOf } from '../rights/deadline.rules.ts';
import { GROUNDS, OUTCOMES } from '../rights/kinds.ts';
import { StandingTag } from '../rights/standing.view.tsx';
import { say } from '../texts.ts';
import { ANSWER_MAX, type Mistake, NOTE_MAX } from './handle.input.ts';
import { judge } from './handle.rules.ts';
import type { Done } from './handle.store.ts';
import type { Opened } from './request.page.tsx';

type Props = { visit: Visit; mistakes?: readonly Mistake[]; refused?: Exclude<Done, 'done' | 'gone'> } & Opened;

export function OfficeRequestView(props: Props) {
  const { visit, request: r, mistakes = [], refused } = props;
  const { lang } = visit;
  const t = say(lang);
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key) }));
  const title = `${t(`asked.${r.kind}`)}: ${r.personName}`;
  return (
    <DeskPage visit={visit} title={title} menu={menu(lang)} problem={problems.length > 0}>
      <BackLink href={visit.href('/privacy-office/requests')}>{t('menu.requests')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {refused && <Notice kind="warning" title={t(`handle.refused.${refused}`)} />}
      {visit.query.has('done') && <Notice kind="success" title={t('handle.done')} />}
      <div className="row">
        <StandingTag standing={standingOf(r)} lang={lang} />
        {!r.answeredAt && (
          <Tag tone={isOverdue(r, visit.now) ? 'alarm' : 'neutral'}>
            {isOverdue(r, visit.now) ? t('office.late', { n: -daysLeft(r.dueOn, visit.now) }) : t('office.left', { n: daysLeft(r.dueOn, visit.now) })}
          </Tag>
        )}
      </div>
      <div className="split">
        <div className="stack">
          <Asked {...props} />
          <Steps {...props} />
        </div>
        <div className="stack">
          {r.answer ? <Given {...props} /> : <Handle {...props} problems={problems} />}
          <Note {...props} problems={problems} />
        </div>
      </div>
    </DeskPage>
  );
}

function Asked({ visit, request: r, line, unitDone, units }: Props) {
  const { lang } = visit;
  const t = say(lang);
  const unit = units.find((u) => u.id === r.handedTo);
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('office.asked')}</h2>
      <SummaryList
        rows={[
          { term: t('office.who'), value: r.personName },
          r.byName ? { term: t('request.by'), value: r.byName } : false,
          { term: t('request.received'), value: <When at={r.receivedAt} /> },
          { term: t('request.due'), value: sayDay(new Date(endOf(r.dueOn).getTime() - 1), lang) },
          { term: t('office.lang'), value: t(`lang.${r.lang}`) },
          r.about.length > 0 && { term: t('ask.about'), value: r.about.map((area) => t(`area.${area}`)).join(', ') },
          (r.logFrom !== null || r.logTo !== null) && { term: t('request.period'), value: `${r.logFrom ?? ''} – ${r.logTo ?? ''}` },
          { term: t('request.words'), value: r.words ? <span className="as-written">{r.words}</span> : t('request.words.none') },
          line && {
            term: t('ask.line'),
            value: [nameOfAction(line.action)?.[lang] ?? line.action, line.name, line.title, sayWhen(line.at, lang)].filter(Boolean).join(', '),
          },
          { term: t('office.claimed'), value: r.claimedByName ?? t('office.claimed.none') },
          unit && { term: t('office.unit'), value: `${textIn(unit.names, lang)}: ${t(unitDone ? 'office.unit.done' : 'office.unit.open')}` },
          r.extendedWhy ? { term: t('office.extended'), value: <span className="as-written">{r.extendedWhy}</span> } : false,
        ]}
      />
      <p>
        <a href={visit.href(`/privacy-office/log?subject=${r.person}`)}>{t('office.log.of', { name: r.personName })}</a>
      </p>
      <p className="muted">{t(`kind.${r.kind}.law`)}</p>
    </section>
  );
}

function Steps({ visit, steps }: Props) {
  const t = say(visit.lang);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('office.steps')}</h2>
      <ol className="live">
        {steps.toReversed().map((s) => (
          <li key={s.id} className="live-item">
            <h3>{t(`step.${s.kind}`)}</h3>
            <p className="muted">
              <When at={s.at} /> · {s.byName}
            </p>
            {s.text && <p className="as-written">{s.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

type WithProblems = Props & { problems: readonly { field: string; text: string }[] };
const errorIn = (problems: WithProblems['problems'], field: string) => problems.find((p) => p.field === field)?.text;

function Handle({ visit, request: r, units, drafts, problems }: WithProblems) {
  const { lang, form } = visit;
  const t = say(lang);
  const has = (...fields: string[]) => problems.some((p) => fields.includes(p.field));
  return (
    <>
      {r.claimedBy !== (visit.actor as { practitioner?: string }).practitioner && (
        <Form>
          <Button kind="secondary" name="do" value="claim">
            {t('handle.claim')}
          </Button>
        </Form>
      )}
      <section aria-labelledby="answering">
        <h2 id="answering">{t('handle.answer')}</h2>
        <p>{t('handle.answer.text')}</p>
        <Form>
          <Radios
            name="outcome"
            label={t('handle.outcome')}
            value={one(form, 'outcome')}
            error={errorIn(problems, 'outcome')}
            choices={OUTCOMES.map((o) => ({ value: o, text: t(`outcome.${o}`) }))}
          />
          <Select
            name="ground"
            label={t('handle.ground')}
            hint={t('handle.ground.hint')}
            value={one(form, 'ground')}
            error={errorIn(problems, 'ground')}
            choices={GROUNDS.map((g) => ({ value: g, text: t(`ground.${g}`) }))}
          />
          <TextArea
            name="answer"
            label={t('handle.answer.words')}
            hint={t('handle.answer.hint', { lang: t(`lang.${r.lang}`) })}
            rows={8}
            max={ANSWER_MAX}
            value={one(form, 'answer')}
            error={errorIn(problems, 'answer')}
          />
          {r.kind === 'deletion' && drafts > 0 && (
            <Checkboxes
              name="drafts"
              label={t('handle.drafts')}
              hint={t('handle.drafts.hint')}
              values={one(form, 'drafts') ? ['yes'] : []}
              choices={[{ value: 'yes', text: t('handle.drafts.yes', { n: drafts }) }]}
              optional
            />
          )}
          <Actions>
            <Button name="do" value="answer">
              {t('handle.answer.send')}
            </Button>
          </Actions>
        </Form>
      </section>
      <Details summary={t('handle.hand-on')} open={has('unit', 'words')}>
        <p>{t('handle.hand-on.text')}</p>
        <Form>
          <Select
            name="unit"
            label={t('handle.unit')}
            value={one(form, 'unit')}
            error={errorIn(problems, 'unit')}
            choices={units.map((u) => ({ value: u.id, text: textIn(u.names, lang) }))}
          />
          <TextArea
            name="words"
            label={t('handle.words')}
            hint={t('handle.words.hint')}
            max={NOTE_MAX}
            value={one(form, 'words')}
            error={errorIn(problems, 'words')}
          />
          <Actions>
            <Button kind="secondary" name="do" value="hand-on">
              {t('handle.hand-on.send')}
            </Button>
          </Actions>
        </Form>
      </Details>
      {judge('extend', r, visit.now) === 'yes' && (
        <Details summary={t('handle.extend')} open={has('why')}>
          <p>{t('handle.extend.text')}</p>
          <Form>
            <TextArea name="why" label={t('handle.why')} max={NOTE_MAX} value={one(form, 'why')} error={errorIn(problems, 'why')} />
            <Actions>
              <Button kind="secondary" name="do" value="extend">
                {t('handle.extend.send')}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
    </>
  );
}

function Note({ visit, problems }: WithProblems) {
  const t = say(visit.lang);
  return (
    <Details summary={t('handle.note')} open={errorIn(problems, 'note') !== undefined}>
      <Form>
        <TextArea
          name="note"
          label={t('handle.note.words')}
          hint={t('handle.note.hint')}
          max={NOTE_MAX}
          value={one(visit.form, 'note')}
          error={errorIn(problems, 'note')}
        />
        <Actions>
          <Button kind="secondary" name="do" value="note">
            {t('handle.note.send')}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}

function Given({ visit, request: r }: Props) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="given">
      <h2 id="given">{t('request.answer')}</h2>
      <p>
        <strong>{t(`outcome.${r.outcome!}`)}</strong>
      </p>
      {r.ground && <p>{t('request.ground', { ground: t(`ground.${r.ground}`) })}</p>}
      <p className="as-written">{r.answer}</p>
      {r.draftsRemoved !== null && <p>{t('request.drafts', { n: r.draftsRemoved })}</p>}
      <p className="muted">
        {r.answeredAt && <When at={r.answeredAt} />} · {r.answeredByName}
      </p>
    </section>
  );
}
