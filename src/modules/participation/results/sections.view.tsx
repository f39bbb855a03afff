import type { ReactNode } from 'react';
import type { Lang } from '../../../kernel/i18n.ts';
import { Notice } from '../../../ui/index.ts';
import { FEWEST } from '../math/insights.ts';
import { shownIn } from '../opened.ts';
import { ENOUGH, letterOf } from '../opinions/groups.rules.ts';
import { MapView } from '../opinions/map.view.tsx';
import { say } from '../texts.ts';
import { Words } from '../words.tsx';
import type { Shown } from './results.view.tsx';
import { sayResults } from './texts.ts';

type Section = Pick<Shown, 'visit' | 'opened' | 'computed' | 'findings'>;
export const percent = (some: number, all: number): number => (all === 0 ? 0 : Math.round((100 * some) / all));

/** A statement with what is said of it. */
function Said({ lang, opened, statement, children }: { lang: Lang; opened: Shown['opened']; statement: number; children: ReactNode }) {
  const found = opened.live.statements.get(statement);
  return (
    found && (
      <li>
        <Words statement={found} lang={lang} /> <span className="muted">({statement})</span>
        <br />
        <span className="talk-result-says">{children}</span>
      </li>
    )
  );
}

export function Participation({ visit, opened, computed }: Section) {
  const t = sayResults(visit.lang);
  const { counts } = computed.record;
  const rejected = computed.statements.filter((s) => s.state === 'rejected').length;
  return (
    <section aria-labelledby="participation">
      <h2 id="participation">{t('participation.title')}</h2>
      <p>
        {t('participation.text', {
          ...{ people: counts.participants, votes: counts.votes, statements: shownIn(opened.live).length },
          each: Math.round((10 * counts.votes) / Math.max(1, counts.participants)) / 10,
        })}{' '}
        {t('participation.groups', { n: counts.clustered })} {rejected > 0 && t('participation.rejected', { n: rejected })}
      </p>
      <p className="muted">{t('participation.not-all')}</p>
    </section>
  );
}

export function Groups({ visit, opened, computed, findings }: Section) {
  const { lang } = visit;
  const [t, words] = [sayResults(lang), say(lang)];
  const { groups } = findings;
  if (!groups)
    return (
      <Notice title={words('few.title')}>
        <p>{words('few.text', { n: ENOUGH })}</p>
      </Notice>
    );
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{t('groups.title', { n: groups.length })}</h2>
      <p>{t('groups.text')}</p>
      <div className="talk-place-both">
        <figure>
          <MapView lang={lang} result={computed.result} mark={undefined} />
          <figcaption className="muted">{words('map.caption')}</figcaption>
        </figure>
        <div className="table-frame">
          <table className="talk-table">
            <caption>{t('groups.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('place.group')}</th>
                <th scope="col">{words('place.people')}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((g) => (
                <tr key={g.id}>
                  <th scope="row">{words('place.group.name', { letter: g.letter })}</th>
                  <td>{words('place.people.n', { n: g.people, share: g.share })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {groups.map((g) => (
        <article key={g.id} className="stack talk-result-group">
          <h3>{words('portraits.group', { letter: g.letter, n: g.people })}</h3>
          {g.portrait && g.portrait.length > 0 ? (
            <>
              <p>{t('groups.differs')}</p>
              <ul>
                {g.portrait.map((r) => {
                  const all = groups.filter((o) => o.id !== g.id).map((o) => computed.result.groupVotes[o.id]![r.statement]!);
                  const seen = all.reduce((sum, v) => sum + v.seen, 0);
                  const same = all.reduce((sum, v) => sum + v[r.direction], 0);
                  return (
                    <Said key={r.statement} lang={lang} opened={opened} statement={r.statement}>
                      {t(`groups.${r.direction}`, {
                        percent: percent(r.success, r.trials),
                        success: r.success,
                        trials: r.trials,
                        others: percent(same, seen),
                      })}
                    </Said>
                  );
                })}
              </ul>
            </>
          ) : (
            <p>{words('portraits.small')}</p>
          )}
        </article>
      ))}
    </section>
  );
}

/** What most of all say may still be what most of one group do not: that unites nobody. */
const heldByEvery = (
  { groups }: Shown['findings'],
  { result }: Shown['computed'],
  { statement, way }: { statement: number; way: 'agree' | 'disagree' },
) =>
  (groups ?? []).every(({ id }) => {
    const votes = result.groupVotes[id]![statement]!;
    return votes.seen < FEWEST || votes[way] > votes.seen / 2;
  });

export function Unites({ visit, opened, computed, findings }: Section) {
  const t = sayResults(visit.lang);
  const { consensus, groupAwareConsensus } = computed.result;
  const all = [
    ...consensus.agree.map((c) => ({ ...c, way: 'agree' as const })),
    ...consensus.disagree.map((c) => ({ ...c, way: 'disagree' as const })),
  ].filter((c) => heldByEvery(findings, computed, c));
  return (
    <section aria-labelledby="unites">
      <h2 id="unites">{say(visit.lang)('unites.title')}</h2>
      {all.length === 0 ? (
        <p>{say(visit.lang)('unites.none')}</p>
      ) : (
        <ul>
          {all.map((c) => (
            <Said key={c.statement} lang={visit.lang} opened={opened} statement={c.statement}>
              {say(visit.lang)(`share.${c.way}`, { percent: percent(c.success, c.trials), success: c.success, trials: c.trials })}
              {findings.groups &&
                c.way === 'agree' &&
                ` · ${t('unites.groups', { percent: Math.round(100 * (groupAwareConsensus[c.statement] ?? 0)) })}`}
            </Said>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A group's mean vote from -1 (all disagree) to 1, in words. */
const leaning = (mean: number) =>
  mean > 0.6 ? 'strongly-for' : mean > 0.2 ? 'for' : mean < -0.6 ? 'strongly-against' : mean < -0.2 ? 'against' : 'split';

export function Divides({ visit, opened, findings }: Section) {
  const t = sayResults(visit.lang);
  if (!findings.groups) return null;
  return (
    <section aria-labelledby="divides">
      <h2 id="divides">{t('divides.title')}</h2>
      {findings.dividing.length === 0 ? (
        <p>{t('divides.none')}</p>
      ) : (
        <ul>
          {findings.dividing.map((d) => (
            <Said key={d.statement} lang={visit.lang} opened={opened} statement={d.statement}>
              {d.means.flatMap((mean, i) => (mean === undefined ? [] : [t(`leans.${leaning(mean)}`, { letter: letterOf(i) })])).join(', ')}
            </Said>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Important({ visit, opened, findings }: Section) {
  const t = sayResults(visit.lang);
  if (findings.important.length === 0) return null;
  return (
    <section aria-labelledby="important">
      <h2 id="important">{t('important.title')}</h2>
      <ul>
        {findings.important.map((i) => (
          <Said key={i.statement} lang={visit.lang} opened={opened} statement={i.statement}>
            {t('important.share', { percent: Math.round(100 * i.share), marked: i.marked, seen: i.seen })}
          </Said>
        ))}
      </ul>
    </section>
  );
}

export function Uncertain({ visit, opened, findings, most = 8 }: Section & { most?: number }) {
  const t = sayResults(visit.lang);
  if (findings.uncertain.length === 0) return null;
  return (
    <section aria-labelledby="uncertain">
      <h2 id="uncertain">{t('uncertain.title')}</h2>
      <p>{t('uncertain.text', { n: findings.uncertain.length })}</p>
      <ul>
        {findings.uncertain.slice(0, most).map((u) => (
          <Said key={u.statement} lang={visit.lang} opened={opened} statement={u.statement}>
            {u.why === 'few-votes'
              ? t('uncertain.few', { n: u.seen })
              : t('uncertain.wide', { low: Math.round(100 * u.agree[0]), high: Math.round(100 * u.agree[1]) })}
          </Said>
        ))}
      </ul>
    </section>
  );
}
