import type { ReactNode } from 'react';
import { type Channel, type Service, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Notice, PrintButton, ResidentPage, StructuredData, SummaryList } from '../../../ui/index.ts';
import { Access, tellsAccess } from '../shown/access.view.tsx';
import { addressOf, hostOf, lineOf, linksFor, locationOf, PhoneNumber, Place } from '../shown/contact.view.tsx';
import { WhereInCounty } from '../service/where.view.tsx';
import { sayOpen } from '../shown/hours.rules.ts';
import { OpenNow, Week } from '../shown/hours.view.tsx';
import { Paragraphs, Said } from '../shown/said.tsx';
import { placeData } from '../shown/structured.rules.ts';
import { say } from '../texts.ts';

/** As many services as the page can carry; the rest are found by search. */
const MOST = 60;

export function ChannelView({ visit, channel, services }: { visit: Visit; channel: Channel; services: readonly Service[] }) {
  const { lang, href } = visit;
  const t = say(lang);
  const name = textIn(channel.names, lang);
  const location = locationOf(channel);
  const posts = channel.addresses.filter((a) => a.kind === 'Postal');
  return (
    <ResidentPage
      visit={visit}
      title={name}
      description={textIn(channel.summaries, lang)}
      canonical={`/channels/${channel.id}`}
      breadcrumbs={[{ text: t('crumb.home'), href: href('/') }, { text: t('services'), href: href('/services') }, { text: name }]}
    >
      <h1>
        <Said texts={channel.names} lang={lang} />
      </h1>
      <p className="muted">{t(`channel.${channel.type}`)}</p>
      {textIn(channel.summaries, lang) && (
        <p className="lead">
          <Said texts={channel.summaries} lang={lang} />
        </p>
      )}
      <OpenNow hours={channel.serviceHours} visit={visit} />
      {channel.requiresAuthentication && <Notice>{t('ways.signIn')}</Notice>}
      <SummaryList
        rows={[
          location && { term: t('address'), value: <Place address={location} name={name} visit={visit} /> },
          posts.length > 0 && { term: t('address.post'), value: <Lines of={posts.map((p) => lineOf(p, lang))} /> },
          channel.phoneNumbers.length > 0 && {
            term: t('phone'),
            value: <Lines of={channel.phoneNumbers.map((p) => <PhoneNumber key={p.type + p.number} phone={p} visit={visit} />)} />,
          },
          channel.emails.length > 0 && { term: t('email'), value: <Lines of={channel.emails.map((e) => e.address)} /> },
          channel.webPages.length > 0 && {
            term: t('link'),
            value: (
              <Lines
                of={linksFor(channel.webPages, lang).map((l) => (
                  <a key={l.url} href={addressOf(l, visit)}>
                    {textIn(l.texts, lang) || hostOf(l) || name}
                  </a>
                ))}
              />
            ),
          },
          channel.formFiles.length > 0 && {
            term: t('channel.PrintableForm'),
            value: (
              <Lines
                of={linksFor(channel.formFiles, lang).map((f) => (
                  <a key={f.url} href={f.url}>
                    {t('file', { format: f.format || 'PDF' })}
                  </a>
                ))}
              />
            ),
          },
          sayOpen(channel.serviceHours, visit.now, lang) && {
            term: t('hours.week'),
            value: <Week hours={channel.serviceHours} visit={visit} name={name} />,
          },
        ]}
      />
      {location && <WhereInCounty visit={visit} places={[channel]} />}
      {textIn(channel.descriptions, lang) && <Paragraphs texts={channel.descriptions} lang={lang} />}
      {tellsAccess(channel) && <Access visit={visit} channel={channel} />}
      {services.length > 0 && (
        <>
          <h2>{t('channel.services')}</h2>
          <ul>
            {services.slice(0, MOST).map((s) => (
              <li key={s.id}>
                <a href={href(`/services/${s.id}`)}>
                  <Said texts={s.names} lang={lang} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <PrintButton />
      {channel.type === 'ServiceLocation' && <StructuredData data={placeData(channel, services, visit)} />}
      {channel.source === 'ptv' && <p className="muted">{t('source.ptv')}</p>}
    </ResidentPage>
  );
}

/** Several values of one row, each on its line. */
const Lines = ({ of }: { of: readonly ReactNode[] }) =>
  of.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
    <div key={i}>{line}</div>
  ));
