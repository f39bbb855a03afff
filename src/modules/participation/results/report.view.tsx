import { Details, Notice, PrintButton, SummaryList, Tag, When } from '../../../ui/index.ts';
import { textIn } from '../conversation.ts';
import { byBackground, groupsByBackground } from '../math/insights.ts';
import type { Stability } from '../math/stability.ts';
import { letterOf } from '../opinions/groups.rules.ts';
import { WideTable } from '../wide-table.tsx';
import { Words, wordsOf } from '../words.tsx';
import { dataAt, FILES } from './addresses.ts';
import type { Asked } from './background.store.ts';
import { ROUNDS } from './computed.ts';
import { Answers, ResultsPage, type Shown } from './results.view.tsx';
import { Divides, Groups, Important, Participation, percent, Uncertain, Unites } from './sections.view.tsx';
import { sayResults } from './texts.ts';

type Props = Shown & { background: readonly Asked[]; steadiness?: Stability };

/** Everything a decision maker needs, on paper too. */
export function ReportView(props: Props) {
  const { visit, opened, decisions, computed, steadiness } = props;
  const t = sayResults(visit.lang);
  return (
    <ResultsPage visit={visit} opened={opened} title={t('report.title')}>
      <p className="muted">
        {t('report.at')} <When at={computed.at} /> {opened.phase === 'open' && <Tag tone="attention">{t('report.still-open')}</Tag>}
      </p>
      <PrintButton />
      <Answers visit={visit} opened={opened} decisions={decisions} />
      <Participation {...props} />
      <Groups {...props} />
      {props.findings.groups && <Steady visit={visit} steadiness={steadiness} />}
      <Unites {...props} />
      <Divides {...props} />
      <Important {...props} />
      <Uncertain {...props} />
      {props.background.map((asked) => (
        <ByBackground key={asked.number} {...props} asked={asked} />
      ))}
      <Everything {...props} />
      <Moderated {...props} />
      <Method {...props} />
    </ResultsPage>
  );
}

/** How far the groups would have been the same had somewhat other people come. */
function Steady({ visit, steadiness }: Pick<Props, 'visit' | 'steadiness'>) {
  const t = sayResults(visit.lang);
  const times = Object.entries(steadiness?.chosen ?? {}).sort((a, b) => b[1] - a[1]);
  return (
    <section aria-labelledby="steady">
      <h2 id="steady">{t('steady.title')}</h2>
      {steadiness ? (
        <>
          <p>
            {t('steady.text', {
              rounds: steadiness.rounds,
              often: percent(times[0]?.[1] ?? 0, steadiness.rounds),
              groups: Number(times[0]?.[0] ?? 0),
            })}
          </p>
          <ul>
            {steadiness.groups.map((g, i) => (
              <li key={g.id}>
                {t('steady.group', { letter: letterOf(i), percent: Math.round(100 * g.share) })}{' '}
                {g.uncertain && <strong>{t(`steady.${g.uncertain}`)}</strong>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('steady.soon')}</p>
      )}
    </section>
  );
}

/** Small groups are never told of: a cell of fewer than five, or one that could be worked out, is a dash. */
function ByBackground({ visit, opened, computed, findings, asked }: Props & { asked: Asked }) {
  const t = sayResults(visit.lang);
  const { langs } = opened.conversation;
  const codes = asked.choices.map((c) => c.code);
  const { agree, disagree } = computed.result.consensus;
  const told = new Set([...agree, ...disagree, ...findings.dividing].map((s) => s.statement).slice(0, 8));
  const rows = byBackground(computed.ballots, asked.answers, codes).filter((r) => told.has(r.statement));
  const people = findings.groups ? groupsByBackground(computed.result.groups, asked.answers, codes) : [];
  return (
    <section aria-labelledby={`background-${asked.number}`}>
      <h2 id={`background-${asked.number}`}>{t('background.title', { question: textIn(asked.texts, langs, visit.lang).text })}</h2>
      <p>{t('background.text')}</p>
      <WideTable name={`${t('background.caption')}: ${textIn(asked.texts, langs, visit.lang).text}`}>
        <table>
          <caption>{t('background.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('all.statement')}</th>
              {asked.choices.map((c) => (
                <th scope="col" key={c.code}>
                  {textIn(c.texts, langs, visit.lang).text}
                </th>
              ))}
              <th scope="col">{t('background.not-said')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.statement}>
                <th scope="row">
                  <Words statement={opened.live.statements.get(r.statement)!} lang={visit.lang} />
                </th>
                {r.cells.map(({ answer, tally }) => (
                  <td key={answer}>
                    {tally === 'hidden' ? '–' : t('background.cell', { percent: percent(tally.agree, tally.seen), n: tally.seen })}
                  </td>
                ))}
              </tr>
            ))}
            {people.map((g, i) => (
              <tr key={`g${g.id}`}>
                <th scope="row">{t('background.group', { letter: letterOf(i) })}</th>
                {g.cells.map(({ answer, people: n }) => (
                  <td key={answer}>{n === 'hidden' ? '–' : n}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function Everything({ visit, opened, findings }: Props) {
  const t = sayResults(visit.lang);
  return (
    <section aria-labelledby="all">
      <h2 id="all">{t('all.title', { n: findings.everyone.length })}</h2>
      <WideTable name={t('all.caption')}>
        <table className="talk-all">
          <caption>{t('all.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('all.statement')}</th>
              <th scope="col">{t('all.agree')}</th>
              <th scope="col">{t('all.disagree')}</th>
              <th scope="col">{t('all.pass')}</th>
              <th scope="col">{t('all.seen')}</th>
              {findings.groups?.map((g) => (
                <th scope="col" key={g.id}>
                  {t('all.group', { letter: g.letter })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.everyone.map(({ statement, tally, byGroup }) => {
              const found = opened.live.statements.get(statement)!;
              return (
                <tr key={statement}>
                  <th scope="row" lang={wordsOf(found, visit.lang).lang}>
                    {statement}. {wordsOf(found, visit.lang).text.text}
                  </th>
                  <td>{percent(tally.agree, tally.seen)}&nbsp;%</td>
                  <td>{percent(tally.disagree, tally.seen)}&nbsp;%</td>
                  <td>{percent(tally.seen - tally.agree - tally.disagree, tally.seen)}&nbsp;%</td>
                  <td>{tally.seen}</td>
                  {findings.groups?.map((g, i) => {
                    const own = byGroup[i]!;
                    return <td key={g.id}>{own === 'few' ? '–' : <>{percent(own.agree, own.seen)}&nbsp;%</>}</td>;
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

/** What was left out and why, in numbers: moderation is open to everybody's eyes too. */
function Moderated({ visit, computed, opened }: Props) {
  const t = sayResults(visit.lang);
  const rejected = computed.statements.filter((s) => s.state === 'rejected');
  const merged = [...opened.live.statements.values()].filter((s) => s.state === 'merged').length;
  if (rejected.length + merged === 0) return null;
  const reasons = [...Map.groupBy(rejected, (s) => s.reasonCode ?? 'other')];
  const KNOWN = ['off-topic', 'repeats', 'unclear', 'insulting', 'private', 'advert', 'imported'] as const;
  return (
    <section aria-labelledby="moderated">
      <h2 id="moderated">{t('moderated.title')}</h2>
      <ul>
        {reasons.map(([code, those]) => (
          <li key={code}>{t(`moderated.${KNOWN.find((k) => k === code) ?? 'other'}`, { n: those.length })}</li>
        ))}
        {merged > 0 && <li>{t('moderated.merged', { n: merged })}</li>}
      </ul>
    </section>
  );
}

function Method({ visit, opened, computed }: Props) {
  const t = sayResults(visit.lang);
  const { slug, licence } = opened.conversation;
  const { record } = computed;
  return (
    <section aria-labelledby="method">
      <h2 id="method">{t('method.title')}</h2>
      <ol>
        {(['people', 'map', 'groups', 'tells', 'small'] as const).map((step) => (
          <li key={step}>{t(`method.${step}`)}</li>
        ))}
      </ol>
      <Notice title={t('method.limits')}>
        <p>{t('method.limits.text')}</p>
      </Notice>
      <h3>{t('record.title')}</h3>
      <p>{t('record.text')}</p>
      <SummaryList
        rows={[
          { term: t('record.input'), value: <span className="talk-hash">{record.input}</span> },
          { term: t('record.seed'), value: record.seed },
          { term: t('record.version'), value: record.versions.mathematics },
          {
            term: t('record.counts'),
            value: t('record.counts.text', { ...record.counts }),
          },
        ]}
      />
      <Details summary={t('record.again')}>
        <p>{t('record.again.text')}</p>
        <pre className="code-block">{`./polku participation compute --votes votes.csv --comments comments.csv --seed ${record.seed} --resamples ${ROUNDS}`}</pre>
      </Details>
      <h3 className="no-print">{t('data.title')}</h3>
      <p className="no-print">{t('data.text', { licence })}</p>
      <ul className="no-print">
        {FILES.map((file) => (
          <li key={file}>
            <a href={dataAt(slug, file)} download>
              {file}
            </a>
            : {t(`data.${file}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
