import { langOf, textIn } from '../../../engines/directory/index.ts';
import { type Said, Timeline, topicName } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { sayDay, sayWhen, sayDate } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, PrintButton, ResidentPage, readablePhone, SummaryList, Tag, When } from '../../../ui/index.ts';
import { DocumentHead } from '../document-head.view.tsx';
import type { Period } from '../period.ts';
import { say } from '../texts.ts';
import type { What } from './download.input.ts';
import type { OwnData } from './own-data.ts';

type Props = { visit: Visit<Resident>; wanted: { what: readonly What[]; period: Period }; own: OwnData };

export function PrintView({ visit, wanted, own }: Props) {
  const t = say(visit.lang);
  const rows = [
    { term: t('document.period'), value: own.from ? `${sayDay(own.from, visit.lang)} – ${sayDay(visit.now, visit.lang)}` : t('period.all') },
    { term: t('document.contents'), value: wanted.what.map((what) => t(`download.${what}`)).join(', ') },
  ];
  return (
    <ResidentPage visit={visit} title={t('print.title')} narrow focused>
      <BackLink href={visit.href('/my/download')}>{t('download.title')}</BackLink>
      <h1>{t('print.title')}</h1>
      <DocumentHead visit={visit} rows={rows} />
      <p className="no-print">{t('print.how')}</p>
      <PrintButton />
      {own.person && <PersonPart visit={visit} person={own.person} />}
      {own.appointments && <AppointmentsPart visit={visit} appointments={own.appointments} />}
      {own.favourites && <FavouritesPart visit={visit} favourites={own.favourites} />}
      {own.matters && <MattersPart visit={visit} matters={own.matters} />}
    </ResidentPage>
  );
}

function PersonPart({ visit, person }: { visit: Props['visit']; person: NonNullable<OwnData['person']> }) {
  const t = say(visit.lang);
  const municipality = visit.county.municipalities.find((m) => m.code === person.municipality)?.name[visit.lang];
  const born = person.birthDate && sayDate(person.birthDate);
  return (
    <section>
      <h2>{t('print.person')}</h2>
      <SummaryList
        rows={[
          { term: t('print.born'), value: born ?? '' },
          { term: t('print.municipality'), value: municipality ?? '' },
          { term: t('print.phone'), value: person.phone ? readablePhone(person.phone) : t('print.not-given') },
          { term: t('print.email'), value: person.email ?? t('print.not-given') },
          { term: t('print.lang'), value: t(`print.lang.${person.lang}`) },
        ]}
      />
    </section>
  );
}

function AppointmentsPart({ visit, appointments }: { visit: Props['visit']; appointments: NonNullable<OwnData['appointments']> }) {
  const t = say(visit.lang);
  return (
    <section>
      <h2>{t('print.appointments')}</h2>
      {appointments.length === 0 ? (
        <p>{t('print.none')}</p>
      ) : (
        <SummaryList
          rows={appointments.map((a) => ({
            term: sayWhen(a.starts, visit.lang),
            value: `${inLang(a.name, visit.lang)}, ${a.practitionerName}. ${t(`status.${a.status}`)}.`,
          }))}
        />
      )}
    </section>
  );
}

function FavouritesPart({ visit, favourites }: { visit: Props['visit']; favourites: NonNullable<OwnData['favourites']> }) {
  const t = say(visit.lang);
  return (
    <section>
      <h2>{t('download.favourites')}</h2>
      {favourites.length === 0 ? (
        <p>{t('favourites.none')}</p>
      ) : (
        <ul>
          {favourites.map((f) => (
            <li key={f.service} lang={langOf(f.names, visit.lang)}>
              {textIn(f.names, visit.lang)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function MattersPart({ visit, matters }: { visit: Props['visit']; matters: NonNullable<OwnData['matters']> }) {
  const t = say(visit.lang);
  if (matters.length === 0)
    return (
      <section>
        <h2>{t('download.matters')}</h2>
        <p>{t('print.none')}</p>
      </section>
    );
  return matters.map(({ matter, told }) => (
    <section key={matter.id} className="stack">
      <h2>{topicName(matter.topic, visit.lang) ?? t('matter.unnamed')}</h2>
      <p className="row">
        <Tag tone={matter.state === 'open' ? 'brand' : 'neutral'}>{t(`state.${matter.state}`)}</Tag>
        <span className="muted">
          {t('matter.began')} <When at={matter.openedAt} as="day" />
        </span>
      </p>
      {told.length > 0 ? <Timeline told={told.map(withoutLinks)} level={3} /> : <p>{t('matter.nothing')}</p>}
    </section>
  ));
}

/** Addresses of our own pages are nothing to press on paper. */
const withoutLinks = ({ entry, said: { links: _, ...said } }: Said): Said => ({ entry, said });
