import type { Practitioner } from '../../../engines/directory/index.ts';
import { sayDate } from '../../../kernel/clock.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Card, Cards, Details, Form, LinkButton, Notice, Radios, SummaryList, Tag, TextInput, When } from '../../../ui/index.ts';
import { embedAt, placeIn } from '../addresses.ts';
import type { Live } from '../live/live.ts';
import { QrCode } from '../share/qr.view.tsx';
import { WideTable } from '../wide-table.tsx';
import { questionOf } from '../words.tsx';
import { keptIn } from './addresses.ts';
import type { Kept } from './kept.ts';
import { TONE } from './list.page.tsx';
import type { byDay } from './organise.store.ts';
import type { Sign } from './signs.rules.ts';
import { lacking, MOVES, mayOpen } from './state.rules.ts';
import { StaffPage } from './staff.tsx';
import { sayStaff } from './texts.ts';

type Props = {
  visit: Visit;
  kept: Kept;
  live: Live;
  days: Awaited<ReturnType<typeof byDay>>;
  signs: readonly Sign[];
  /** A name looked for among staff, and who has it. */
  typed?: string;
  found?: readonly Practitioner[];
};

export function KeepView({ visit, kept, live, days, signs, typed, found }: Props) {
  const t = sayStaff(visit.lang);
  const { conversation, phase, organises, statements } = kept;
  const problems = typed === undefined ? [] : [{ field: 'name', text: t(found!.length === 0 ? 'keepers.nobody' : 'keepers.many') }];
  const done = visit.query.get('done') ?? '';
  const waiting = statements.filter((s) => s.state === 'waiting').length;
  return (
    <StaffPage visit={visit} title={t('keep.title')} problems={problems}>
      {['open', 'closed', 'archived', 'answered', 'saved'].includes(done) && (
        <Notice kind="success" title={t(`keep.done.${done as 'open'}`)} live>
          {done === 'answered' && <p>{t('keep.done.told', { n: Number(visit.query.get('told') ?? 0) })}</p>}
        </Notice>
      )}
      {done === 'not' && <Notice kind="warning" title={t('keep.done.not')} live />}
      <p className="lead" lang={questionOf(conversation, visit.lang).lang}>
        {questionOf(conversation, visit.lang).text.question}
      </p>
      <SummaryList
        rows={[
          { term: t('list.state'), value: <Tag tone={TONE[phase]}>{t(`phase.${phase}`)}</Tag> },
          conversation.opensAt !== null && { term: t('settings.opens'), value: <When at={conversation.opensAt} /> },
          conversation.closesAt !== null && { term: t('settings.closes'), value: <When at={conversation.closesAt} /> },
        ]}
      />
      {organises && <NextStep visit={visit} kept={kept} />}
      <Cards>
        <Card level={2} title={t('moderate.title')} href={visit.href(keptIn(conversation.slug, 'moderate'))} icon="check">
          {t('list.waiting.n', { n: waiting })}
        </Card>
        {organises && (
          <Card level={2} title={t('statements.title')} href={visit.href(keptIn(conversation.slug, 'statements'))} icon="edit">
            {t('keep.statements', { n: statements.filter((s) => s.state === 'accepted').length })}
          </Card>
        )}
        {organises && (
          <Card level={2} title={t('settings.title')} href={visit.href(keptIn(conversation.slug, 'settings'))} icon="clock">
            {t('keep.settings')}
          </Card>
        )}
        {organises && (
          <Card level={2} title={t('answer.title')} href={visit.href(keptIn(conversation.slug, 'answer'))} icon="mail">
            {t('keep.answer')}
          </Card>
        )}
        <Card level={2} title={t('translate.title')} href={visit.href(keptIn(conversation.slug, 'translate'))} icon="globe">
          {t('keep.translate')}
        </Card>
        {phase !== 'draft' && (
          <Card level={2} title={t('keep.report')} href={visit.href(placeIn(conversation.slug, 'report'))} icon="print">
            {t('keep.report.text')}
          </Card>
        )}
      </Cards>
      <section aria-labelledby="follow">
        <h2 id="follow">{t('follow.title')}</h2>
        <p>{t('follow.figures', { people: live.ledger.voters, votes: live.ledger.votes, groups: live.result?.groups.length ?? 0 })}</p>
        {days.length > 0 && <Days visit={visit} days={days} />}
        {phase !== 'draft' && <Signs visit={visit} signs={signs} />}
      </section>
      {phase !== 'draft' && <Share visit={visit} kept={kept} />}
      <Keepers visit={visit} kept={kept} typed={typed} found={found} />
    </StaffPage>
  );
}

function NextStep({ visit, kept }: { visit: Visit; kept: Kept }) {
  const t = sayStaff(visit.lang);
  const { state, slug } = kept.conversation;
  const lacks = state === 'draft' ? lacking(kept) : [];
  const AT = { seeds: 'statements', translations: 'translate', question: 'settings' } as const;
  return (
    <section aria-labelledby="next" className="panel">
      <h2 id="next">{t('next.title')}</h2>
      <p>{t(`next.${state}`)}</p>
      {lacks.length > 0 && (
        <ul>
          {lacks.map((lack) => (
            <li key={lack}>
              <a href={visit.href(keptIn(slug, AT[lack]))}>{t(`lack.${lack}`)}</a>
            </li>
          ))}
        </ul>
      )}
      <Form>
        <Actions>
          {MOVES[state]
            .filter((to) => to !== 'open' || state !== 'draft' || mayOpen(kept))
            .map((to) => (
              <Button key={to} name="to" value={to} kind={to === 'open' && state === 'draft' ? 'primary' : 'secondary'}>
                {t(
                  state === 'closed' && to === 'open'
                    ? 'move.again'
                    : state === 'archived'
                      ? 'move.back'
                      : `move.${to as 'open' | 'closed' | 'archived'}`,
                )}
              </Button>
            ))}
        </Actions>
      </Form>
    </section>
  );
}

function Days({ visit, days }: Pick<Props, 'visit' | 'days'>) {
  const t = sayStaff(visit.lang);
  const most = Math.max(1, ...days.map((d) => d.votes));
  return (
    <WideTable name={t('follow.days')}>
      <table>
        <caption>{t('follow.days')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('follow.day')}</th>
            <th scope="col">{t('follow.people')}</th>
            <th scope="col">{t('follow.statements')}</th>
            <th scope="col">{t('follow.votes')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((d) => (
            <tr key={d.day}>
              <th scope="row">{sayDate(d.day)}</th>
              <td>{d.people}</td>
              <td>{d.statements}</td>
              <td>
                {d.votes} <meter min={0} max={most} value={d.votes} aria-hidden="true" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** Signs, not verdicts: nothing is left out because of them. */
function Signs({ visit, signs }: Pick<Props, 'visit' | 'signs'>) {
  const t = sayStaff(visit.lang);
  return (
    <Details summary={t('signs.title', { n: signs.length })} open={signs.length > 0}>
      <p>{t('signs.text')}</p>
      {signs.length > 0 && (
        <ul>
          {signs.slice(0, 10).map((s) => (
            <li key={`${s.people} ${s.votes} ${s.from.toISOString()}`}>
              {t('signs.one', { people: s.people, votes: s.votes })} <When at={s.from} /> – <When at={s.to} as="time" />
            </li>
          ))}
        </ul>
      )}
    </Details>
  );
}

function Share({ visit, kept }: { visit: Visit; kept: Kept }) {
  const t = sayStaff(visit.lang);
  const { conversation } = kept;
  const { text } = questionOf(conversation, visit.lang);
  const address = `${visit.origin}${visit.href(placeIn(conversation.slug))}`;
  const quoted = (words: string) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const code = [
    `<iframe src="${quoted(`${visit.origin}${visit.href(embedAt(conversation.slug))}`)}" title="${quoted(text.question)}"`,
    '  width="100%" height="640" style="border: 0" loading="lazy" data-polku></iframe>',
    `<script async src="${visit.origin}/widget/host.js"></script>`,
  ].join('\n');
  return (
    <section aria-labelledby="share">
      <h2 id="share">{t('share.title')}</h2>
      <div className="talk talk-share">
        <div className="stack">
          <p className="talk-link">{address}</p>
          <p>
            <a href={visit.href(placeIn(conversation.slug, 'screen'))}>{t('share.screen')}</a>
          </p>
          <Details summary={t('share.embed')}>
            <p>{t('share.embed.text')}</p>
            <pre className="code-block">{code}</pre>
          </Details>
        </div>
        <QrCode text={address} label={t('share.qr')} />
      </div>
    </section>
  );
}

function Keepers({
  visit,
  kept,
  typed = '',
  found,
}: {
  visit: Visit;
  kept: Kept;
  typed?: string | undefined;
  found?: readonly Practitioner[] | undefined;
}) {
  const t = sayStaff(visit.lang);
  const { keepers, organises } = kept;
  return (
    <section aria-labelledby="keepers">
      <h2 id="keepers">{t('keepers.title')}</h2>
      <ul className="stack">
        {keepers.map((k) => (
          <li key={k.practitioner}>
            {k.name}, {t(`keepers.${k.role}`)}
            {organises && (
              <Form>
                <Button kind="quiet" name="remove" value={k.practitioner}>
                  {t('keepers.remove')} <span className="visually-hidden">{k.name}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {organises && (
        <Form>
          <TextInput
            name="name"
            label={t('keepers.name')}
            hint={found && found.length > 1 ? found.map((p) => `${p.given} ${p.family}`).join(', ') : t('keepers.name.hint')}
            value={typed || one(visit.form, 'name')}
            width="medium"
            error={found && t(found.length === 0 ? 'keepers.nobody' : 'keepers.many')}
          />
          <Radios
            name="role"
            label={t('keepers.role')}
            value="moderator"
            choices={(['moderator', 'organiser'] as const).map((value) => ({ value, text: t(`keepers.${value}`), hint: t(`keepers.${value}.hint`) }))}
          />
          <Actions>
            <Button kind="secondary">{t('keepers.add')}</Button>
          </Actions>
        </Form>
      )}
      {!organises && (
        <LinkButton kind="secondary" href={visit.href(keptIn(kept.conversation.slug, 'moderate'))}>
          {t('moderate.title')}
        </LinkButton>
      )}
    </section>
  );
}
