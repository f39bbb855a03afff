import type { Lang } from '../../../kernel/i18n.ts';
import { Cards, Details, Notice } from '../../../ui/index.ts';
import type { Live } from '../live/live.ts';
import type { Result } from '../math/compute.ts';
import { shownIn } from '../opened.ts';
import { say } from '../texts.ts';
import { Words } from '../words.tsx';
import { ENOUGH, type Group, groupsFor, PLACED_AFTER } from './groups.rules.ts';
import { MapView } from './map.view.tsx';
import type { OwnPlace } from './own-place.ts';

/** What open pages keep up to date: figures, the map and its words, portraits, what unites all. `own` apart from it is the same for everybody. */
export function Among({ lang, live, own }: { lang: Lang; live: Live; own: OwnPlace }) {
  const t = say(lang);
  const groups = groupsFor(live.result);
  return (
    <>
      <p className="lead">{t('figures', { people: live.ledger.voters, statements: shownIn(live).length, votes: live.ledger.votes })}</p>
      {groups && live.result ? (
        <Groups lang={lang} live={live} result={live.result} groups={groups} own={own} />
      ) : (
        <>
          <Notice title={t('few.title')}>
            <p>{t('few.text', { n: ENOUGH, votes: PLACED_AFTER })}</p>
          </Notice>
          {live.ledger.voters > 0 && <UnitesAll lang={lang} live={live} />}
        </>
      )}
    </>
  );
}

type Shown = { lang: Lang; live: Live; result: Result; groups: readonly Group[]; own: OwnPlace };

function Groups({ lang, live, result, groups, own }: Shown) {
  const t = say(lang);
  return (
    <>
      <section aria-labelledby="place">
        <h2 id="place">{t('place.title')}</h2>
        <p className="talk-nearest" data-nearest="">
          {own.nearest}
        </p>
        <div className="talk-place-both">
          <figure>
            <MapView lang={lang} result={result} mark={own.mark} />
            <figcaption className="muted">{t('map.caption')}</figcaption>
          </figure>
          <div className="table-frame">
            <table className="talk-table">
              <caption>{t('place.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('place.group')}</th>
                  <th scope="col">{t('place.people')}</th>
                  <th scope="col">{t('place.agree')}</th>
                </tr>
              </thead>
              <tbody>
                {groups.map((g, i) => (
                  <tr key={g.id} data-group={g.id}>
                    <th scope="row">
                      <span className={`talk-mark talk-group-${i}`} aria-hidden="true">
                        {g.letter}
                      </span>{' '}
                      {t('place.group.name', { letter: g.letter })}
                      <strong className="talk-here" data-here="" hidden={own.group !== g.id}>
                        {t('place.own')}
                      </strong>
                    </th>
                    <td>{t('place.people.n', { n: g.people, share: g.share })}</td>
                    <td data-agree="">{own.agree[g.id] ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </section>
      <section aria-labelledby="portraits">
        <h2 id="portraits">{t('portraits.title')}</h2>
        <p>{t('portraits.lead')}</p>
        <Cards columns={2}>
          {groups.map((g, i) => (
            <Portrait key={g.id} lang={lang} live={live} group={g} place={i} />
          ))}
        </Cards>
      </section>
      <UnitesAll lang={lang} live={live} />
      <Details summary={t('method.title')}>
        <p>{t('method.text')}</p>
        <p>{t('method.same')}</p>
      </Details>
    </>
  );
}

function Portrait({ lang, live, group, place }: { lang: Lang; live: Live; group: Group; place: number }) {
  const t = say(lang);
  return (
    <article className={`card talk-portrait talk-group-${place}`}>
      <div className="card-body">
        <h3>
          <span className="talk-mark" aria-hidden="true">
            {group.letter}
          </span>{' '}
          {t('portraits.group', { letter: group.letter, n: group.people })}
        </h3>
        {group.portrait && group.portrait.length > 0 ? (
          <ul className="talk-list">
            {group.portrait.map((r) => {
              const statement = live.statements.get(r.statement);
              return (
                statement && (
                  <li key={r.statement}>
                    <Words statement={statement} lang={lang} />
                    <Share lang={lang} direction={r.direction} success={r.success} trials={r.trials} />
                  </li>
                )
              );
            })}
          </ul>
        ) : (
          <p>{t('portraits.small')}</p>
        )}
      </div>
    </article>
  );
}

/** What most of everybody say alike, groups or not. */
function UnitesAll({ lang, live }: { lang: Lang; live: Live }) {
  const t = say(lang);
  const consensus = live.result?.consensus;
  const all = [
    ...(consensus?.agree ?? []).map((c) => ({ ...c, direction: 'agree' as const })),
    ...(consensus?.disagree ?? []).map((c) => ({ ...c, direction: 'disagree' as const })),
  ];
  return (
    <section aria-labelledby="unites">
      <h2 id="unites">{t('unites.title')}</h2>
      {all.length === 0 ? (
        <p>{t('unites.none')}</p>
      ) : (
        <ul className="talk-list">
          {all.map((c) => {
            const statement = live.statements.get(c.statement);
            return (
              statement && (
                <li key={c.statement}>
                  <Words statement={statement} lang={lang} />
                  <Share lang={lang} direction={c.direction} success={c.success} trials={c.trials} />
                </li>
              )
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** How many of those who saw it said so, in words and as a bar. */
function Share({ lang, direction, success, trials }: { lang: Lang; direction: 'agree' | 'disagree'; success: number; trials: number }) {
  return (
    <span className={`talk-share-of talk-share-${direction}`}>
      <meter min={0} max={trials} value={success} aria-hidden="true" />
      <span>{say(lang)(`share.${direction}`, { percent: Math.round((100 * success) / trials), success, trials })}</span>
    </span>
  );
}
