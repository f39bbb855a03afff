import type { Emergency } from '../../../engines/matter/index.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  Button,
  DeskPage,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Radios,
  SummaryList,
  Tag,
  TextArea,
  When,
} from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { Tabs } from './tabs.view.tsx';
import { say } from '../texts.ts';
import type { ReviewMistake } from './emergencies.input.ts';
import type { Listed } from './emergencies.page.tsx';
import { NOTE_MAX } from './handle.input.ts';

type Props = { visit: Visit; wrong?: { id: string; mistakes: readonly { field: string; key: ReviewMistake }[] } } & Listed;

export function EmergenciesView({ visit, found, names, units, reviewed, wrong }: Props) {
  const t = say(visit.lang);
  const problems = (wrong?.mistakes ?? []).map(({ field, key }) => ({ field, text: t(key) }));
  const last = found.at(-1);
  return (
    <DeskPage visit={visit} title={t('menu.emergencies')} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems} />
      <h1>{t('menu.emergencies')}</h1>
      <p className="lead">{t('emergencies.lead')}</p>
      {visit.query.get('done') === 'reviewed' && <Notice kind="success" title={t('review.done')} />}
      {visit.query.get('done') === 'reviewed-already' && <Notice kind="warning" title={t('review.already')} />}
      <Tabs
        tabs={[
          { href: visit.href('/privacy-office/emergencies'), text: t('emergencies.unreviewed'), here: !reviewed },
          { href: visit.href('/privacy-office/emergencies?state=reviewed'), text: t('emergencies.reviewed'), here: reviewed },
        ]}
      />
      {found.length === 0 && <EmptyState icon="done" title={t(reviewed ? 'emergencies.none.reviewed' : 'emergencies.none')} />}
      {found.map((e) => {
        const person = names.get(e.person);
        return (
          <section key={e.id} className="panel" aria-labelledby={`e-${e.id}`}>
            <h2 id={`e-${e.id}`}>
              {e.name}, {e.title}
            </h2>
            <SummaryList
              rows={[
                { term: t('emergencies.person'), value: person ? `${person.given} ${person.family}` : t('office.unknown') },
                {
                  term: t('emergencies.units'),
                  value: e.units
                    .map((u) => units.get(u))
                    .filter(Boolean)
                    .join(', '),
                },
                {
                  term: t('emergencies.time'),
                  value: (
                    <>
                      <When at={e.beganAt} /> – <When at={e.endedAt ?? e.endsAt} as="time" />{' '}
                      {!e.endedAt && e.endsAt > visit.now && <Tag tone="attention">{t('emergencies.going')}</Tag>}
                    </>
                  ),
                },
                { term: t('emergencies.ground'), value: t(`emergency.${e.ground}`) },
                { term: t('emergencies.reason'), value: <span className="as-written">{e.reason}</span> },
                e.review !== null && {
                  term: t('emergencies.verdict'),
                  value: (
                    <>
                      <Tag tone={e.review.verdict === 'justified' ? 'good' : 'alarm'}>{t(`verdict.${e.review.verdict}`)}</Tag>{' '}
                      <When at={e.review.at} as="day" /> {e.review.note}
                    </>
                  ),
                },
              ]}
            />
            <p>
              <a href={visit.href(`/privacy-office/log?worker=${e.practitioner}&subject=${e.person}&from=${dayOf(e.beganAt)}&to=${dayOf(e.endsAt)}`)}>
                {t('emergencies.log')}
                <span className="visually-hidden">: {e.name}</span>
              </a>
            </p>
            {!e.review &&
              ('practitioner' in visit.actor && visit.actor.practitioner === e.practitioner ? (
                <p>{t('review.own')}</p>
              ) : (
                <Review visit={visit} emergency={e} problems={wrong?.id === e.id ? problems : []} />
              ))}
          </section>
        );
      })}
      {found.length >= 50 && last && (
        <p>
          <LinkButton
            kind="secondary"
            href={visit.href(
              `/privacy-office/emergencies?${reviewed ? 'state=reviewed&' : ''}before=${encodeURIComponent(last.beganAt.toISOString())}`,
            )}
          >
            {t('log.earlier')}
          </LinkButton>
        </p>
      )}
    </DeskPage>
  );
}

type Problems = readonly { field: string; text: string }[];

/** Many forms stand on the page, so each field carries the access's id in its name. */
function Review({ visit, emergency: e, problems }: { visit: Visit; emergency: Emergency; problems: Problems }) {
  const t = say(visit.lang);
  const verdict = `verdict-${e.id}`;
  const note = `note-${e.id}`;
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <Form>
      <input type="hidden" name="emergency" value={e.id} />
      <Radios
        name={verdict}
        label={t('review.verdict')}
        value={one(visit.form, verdict)}
        error={error(verdict)}
        choices={(['justified', 'unjustified'] as const).map((v) => ({ value: v, text: t(`verdict.${v}`) }))}
      />
      <TextArea
        name={note}
        label={t('review.note')}
        hint={t('review.note.hint')}
        max={NOTE_MAX}
        rows={3}
        value={one(visit.form, note)}
        error={error(note)}
        optional
      />
      <Actions>
        <Button>
          {t('review.send')}
          <span className="visually-hidden">: {e.name}</span>
        </Button>
      </Actions>
    </Form>
  );
}
