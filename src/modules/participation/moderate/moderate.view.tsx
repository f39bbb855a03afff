import { one, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Details, EmptyState, Form, Notice, Pagination, Select, Tag, TextInput, When } from '../../../ui/index.ts';
import { keptIn } from '../organise/addresses.ts';
import type { Kept } from '../organise/kept.ts';
import { twoThoughts } from '../organise/seeds.rules.ts';
import { StaffPage } from '../organise/staff.tsx';
import { sayStaff } from '../organise/texts.ts';
import type { Statement } from '../statement.store.ts';
import { OtherLanguages, Words, wordsOf } from '../words.tsx';
import type { Entry } from './moderate.store.ts';
import { REASONS } from './reasons.ts';

type Props = {
  visit: Visit;
  kept: Kept;
  log: readonly Entry[];
  like: ReadonlyMap<number, readonly number[]>;
  problem?: { tid: number; what: 'reason' | 'long' | 'target' };
};
const SHOWS = ['waiting', 'accepted', 'rejected', 'merged'] as const;
const AT_ONCE = 20;
const LOGGED = 50;

export function ModerateView(props: Props) {
  const { visit, kept, log, problem } = props;
  const t = sayStaff(visit.lang);
  const { slug } = kept.conversation;
  const show = SHOWS.find((s) => s === visit.query.get('show')) ?? 'waiting';
  const here = kept.statements.filter((s) => s.state === show);
  const of = Math.max(1, Math.ceil(here.length / AT_ONCE));
  const at = Math.min(of, Math.max(1, Math.trunc(Number(visit.query.get('page'))) || 1));
  const [done, changed] = [Number(visit.query.get('done')), Number(visit.query.get('changed'))];
  const last = (tid: number) => log.find((e) => e.tid === tid && e.act !== 'translate');
  const problems = problem
    ? [
        {
          field: `${problem.what === 'target' ? 'into' : problem.what === 'long' ? 'reason' : 'code'}-${problem.tid}`,
          text: t(`moderate.problem.${problem.what}`),
        },
      ]
    : [];
  return (
    <StaffPage visit={visit} kept={kept} title={t('moderate.title')} problems={problems} narrow>
      {done > 0 && last(done) && (
        <Notice kind="success" title={t(`did.${last(done)!.act}`, { n: done })} live>
          {['reject', 'merge'].includes(last(done)!.act) && (
            <Decide visit={visit} tid={done} seen={last(done)!.id} act="restore">
              {t('moderate.undo')}
            </Decide>
          )}
        </Notice>
      )}
      {changed > 0 && (
        <Notice kind="warning" title={t('moderate.changed', { n: changed })} live>
          <p>{last(changed) ? <Did visit={visit} entry={last(changed)!} /> : t('moderate.changed.author')}</p>
        </Notice>
      )}
      <p>{t(`moderate.lead.${kept.conversation.moderation}`)}</p>
      <ul className="row">
        {SHOWS.map((s) => (
          <li key={s}>
            <a href={visit.href(`${keptIn(slug, 'moderate')}?show=${s}`)} aria-current={s === show ? 'page' : undefined}>
              {t(`show.${s}`, { n: kept.statements.filter((x) => x.state === s).length })}
            </a>
          </li>
        ))}
      </ul>
      {here.length === 0 ? (
        <EmptyState icon="check" title={t('moderate.none')} />
      ) : (
        <ol className="talk-votes">
          {here.slice((at - 1) * AT_ONCE, at * AT_ONCE).map((statement) => (
            <li key={statement.tid} id={`s${statement.tid}`} className="card talk-vote">
              <One {...props} statement={statement} last={last(statement.tid)} />
            </li>
          ))}
        </ol>
      )}
      {of > 1 && <Pagination page={at} of={of} href={(n) => visit.href(`${keptIn(slug, 'moderate')}?show=${show}&page=${n}`)} />}
      {log.length > 0 && (
        <Details summary={t('moderate.log')}>
          <ul>
            {log.slice(0, LOGGED).map((entry) => (
              <li key={entry.id}>
                {t('moderate.number', { n: entry.tid })}: <Did visit={visit} entry={entry} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </StaffPage>
  );
}

/** Who did what, when and why. */
function Did({ visit, entry }: { visit: Visit; entry: Entry }) {
  const t = sayStaff(visit.lang);
  return (
    <>
      {entry.name}, <When at={entry.at} />: {t(`act.${entry.act}`, { n: entry.mergedInto ?? 0 })}
      {entry.reasonCode && ` – ${t(`reason.short.${entry.reasonCode}`)}`}
      {entry.reason && ` (${entry.reason})`}
    </>
  );
}

/** A decision that needs nothing but a button. */
function Decide({ visit, tid, seen, act, children }: { visit: Visit; tid: number; seen: number; act: string; children: string }) {
  return (
    <Form action={visit.href(visit.path.split('#')[0]!.replace(/[?&](done|changed)=\d+/g, ''))}>
      <input type="hidden" name="tid" value={tid} />
      <input type="hidden" name="seen" value={seen} />
      <Button kind={act === 'accept' ? 'primary' : 'secondary'} name="act" value={act}>
        {children}
        <span className="visually-hidden">: {tid}</span>
      </Button>
    </Form>
  );
}

function One({ visit, kept, like, problem, statement, last }: Props & { statement: Statement; last: Entry | undefined }) {
  const t = sayStaff(visit.lang);
  const { tid, state } = statement;
  const seen = last?.id ?? 0;
  const alike = (like.get(tid) ?? []).flatMap((other) => kept.statements.find((s) => s.tid === other) ?? []);
  const others = kept.statements.filter((s) => s.state === 'accepted' && s.tid !== tid);
  const wrong = problem?.tid === tid ? problem.what : undefined;
  const hidden = (
    <>
      <input type="hidden" name="tid" value={tid} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
  const action = visit.href(`${keptIn(kept.conversation.slug, 'moderate')}${state === 'waiting' ? '' : `?show=${state}`}`);
  const decide = (act: 'accept' | 'restore' | 'meta', words: string) => (
    <Decide
      visit={{ ...visit, path: `${keptIn(kept.conversation.slug, 'moderate')}${state === 'waiting' ? '' : `?show=${state}`}` }}
      tid={tid}
      seen={seen}
      act={act}
    >
      {words}
    </Decide>
  );
  return (
    <>
      <h2 className="talk-vote-words">
        <Words statement={statement} lang={visit.lang} />
      </h2>
      <p className="muted">
        {t('moderate.number', { n: tid })}, <When at={statement.writtenAt} /> {statement.seed && <Tag>{t('statements.seed')}</Tag>}{' '}
        {statement.meta && <Tag>{t('moderate.is-meta')}</Tag>}
      </p>
      <OtherLanguages statement={statement} lang={visit.lang} />
      {last && (
        <p>
          <Did visit={visit} entry={last} />
        </p>
      )}
      {state === 'waiting' && twoThoughts(wordsOf(statement, visit.lang).text.text) && <p>{t('remark.two-thoughts', { like: '', max: 0 })}</p>}
      {alike.length > 0 && (
        <Notice title={t('moderate.alike')} level={3}>
          {alike.map((other) => (
            <Form key={other.tid} action={action}>
              {hidden}
              <input type="hidden" name={`into-${tid}`} value={other.tid} />
              <p>
                <Words statement={other} lang={visit.lang} />
              </p>
              <Button kind="secondary" name="act" value="merge">
                {t('moderate.merge.this', { n: other.tid })}
              </Button>
            </Form>
          ))}
        </Notice>
      )}
      <div className="row">
        {(state === 'waiting' || state === 'rejected') && decide('accept', t('moderate.accept'))}
        {state === 'merged' && decide('restore', t('moderate.part'))}
        {state === 'accepted' && decide('meta', t(statement.meta ? 'moderate.meta.not' : 'moderate.meta'))}
      </div>
      {(state === 'waiting' || state === 'accepted') && (
        <Details summary={t('moderate.reject')} open={wrong === 'reason' || wrong === 'long'}>
          <Form action={action}>
            {hidden}
            <Select
              name={`code-${tid}`}
              label={t('moderate.why')}
              choices={REASONS.map((value) => ({ value, text: t(`reason.short.${value}`) }))}
              value={one(visit.form, `code-${tid}`)}
              error={wrong === 'reason' ? t('moderate.problem.reason') : undefined}
            />
            <TextInput
              name={`reason-${tid}`}
              label={t('moderate.words')}
              hint={t('moderate.words.hint')}
              value={one(visit.form, `reason-${tid}`)}
              error={wrong === 'long' ? t('moderate.problem.long') : undefined}
              optional
            />
            <Actions>
              <Button kind="danger" name="act" value="reject">
                {t('moderate.reject.do')}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
      {(state === 'waiting' || state === 'accepted') && others.length > 0 && (
        <Details summary={t('moderate.merge')} open={wrong === 'target'}>
          <Form action={action}>
            {hidden}
            <Select
              name={`into-${tid}`}
              label={t('moderate.into')}
              hint={t('moderate.merge.text')}
              choices={others.map((s) => ({ value: String(s.tid), text: `${s.tid}. ${wordsOf(s, visit.lang).text.text.slice(0, 90)}` }))}
              error={wrong === 'target' ? t('moderate.problem.target') : undefined}
            />
            <Actions>
              <Button kind="secondary" name="act" value="merge">
                {t('moderate.merge.do')}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
    </>
  );
}
