import { Prose } from '../../../engines/content/index.ts';
import { type Layer, langOf, type Service, type ServiceChannel, textIn, townOf } from '../../../engines/directory/index.ts';
import { sayDate } from '../../../kernel/clock.ts';
import { inLang, LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, DeskPage, LinkButton, Notice, PhoneLink, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = {
  visit: Visit;
  service: Service;
  channels: readonly ServiceChannel[];
  layer: Layer;
  municipality: string | undefined;
  asked: number;
  text: { lang: Lang; text: string };
};

export function ReadView({ visit, service, channels, layer, municipality, asked, text }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  const name = textIn(service.names, lang);
  return (
    <DeskPage visit={visit} title={t('read.title', { name })} scripts={['copy']}>
      <BackLink href={href('/desk/catalogue')}>{t('find.title')}</BackLink>
      {visit.query.get('done') === 'reported' && <Notice kind="success" title={t('report.sent')} live />}
      <h1 lang={foreign(langOf(service.names, lang), lang)}>{name}</h1>
      <p className="lead" lang={foreign(langOf(service.summaries, lang), lang)}>
        {textIn(service.summaries, lang)}
      </p>
      <p className="row">
        {service.provider && <Tag tone="brand">{t(`provider.${service.provider}`)}</Tag>}
        {service.organizationNames && <span className="muted">{t('read.by', { name: textIn(service.organizationNames, lang) })}</span>}
        <a href={href(`/services/${service.id}`)}>{t('read.resident')}</a>
      </p>
      <div className="split split-even">
        <div className="stack">
          <Instructions visit={visit} layer={layer} />
          <Contacts visit={visit} channels={channels} />
        </div>
        <div className="stack">
          <ClientText visit={visit} service={service} text={text} municipality={municipality} />
          <section className="panel stack">
            {asked > 0 && <p>{t('read.asked', { n: asked })}</p>}
            <LinkButton kind="secondary" href={href(`/desk/catalogue/${service.id}/report`)}>
              {t('report.link')}
            </LinkButton>
          </section>
        </div>
      </div>
      <Supply visit={visit} layer={layer} own={municipality} />
    </DeskPage>
  );
}

const foreign = (own: Lang, lang: Lang) => (own === lang ? undefined : own);

function Instructions({ visit, layer }: Pick<Props, 'visit' | 'layer'>) {
  const t = say(visit.lang);
  const text = textIn(layer.instructions, visit.lang);
  return (
    <section className="panel stack">
      <h2>{t('read.instructions')}</h2>
      {text ? (
        <div className="stack" lang={foreign(langOf(layer.instructions, visit.lang), visit.lang)}>
          <Prose text={text} level={3} />
        </div>
      ) : (
        <p className="muted">{t('read.instructions.none')}</p>
      )}
    </section>
  );
}

/** Which municipality has the service, how and since when; the client's own first in the eye. */
function Supply({ visit, layer, own }: Pick<Props, 'visit' | 'layer'> & { own: string | undefined }) {
  const t = say(visit.lang);
  return (
    <section className="panel">
      <h2>{t('read.supply')}</h2>
      {layer.supply.length === 0 ? (
        <p className="muted">{t('read.supply.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it can be focused, and on a narrow screen it is scrolled by keys
        <section className="table-frame" tabIndex={0} aria-label={t('read.supply')}>
          <table>
            <caption className="visually-hidden">{t('read.supply')}</caption>
            <thead>
              <tr>
                {(['municipality', 'state', 'how', 'since', 'note'] as const).map((c) => (
                  <th scope="col" key={c}>
                    {t(`supply.${c}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {visit.county.municipalities.map(({ code, name }) => {
                const supply = layer.supply.find((s) => s.municipality === code);
                const tone = { available: 'good', limited: 'attention', missing: 'alarm' } as const;
                return (
                  <tr key={code}>
                    <th scope="row">
                      {inLang(name, visit.lang)} {code === own && <Tag tone="brand">{t('read.own')}</Tag>}
                    </th>
                    <td>{supply ? <Tag tone={tone[supply.state]}>{t(`supply.${supply.state}`)}</Tag> : t('supply.untold')}</td>
                    <td>{supply?.how}</td>
                    <td>{supply?.since && sayDate(supply.since)}</td>
                    <td>{supply?.note}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Contacts({ visit, channels }: Pick<Props, 'visit' | 'channels'>) {
  const t = say(visit.lang);
  return (
    <section className="panel stack">
      <h2>{t('read.contacts')}</h2>
      {channels.length === 0 && <p className="muted">{t('read.contacts.none')}</p>}
      <ul className="stack plain">
        {channels.map((c) => {
          const address = c.addresses.find((a) => a.kind === 'Location');
          return (
            <li key={c.id}>
              <a href={visit.href(`/channels/${c.id}`)} lang={foreign(langOf(c.names, visit.lang), visit.lang)}>
                {textIn(c.names, visit.lang)}
              </a>
              {c.phoneNumbers
                .filter((p) => p.type === 'Phone')
                .map((p) => (
                  <p key={p.number}>
                    <PhoneLink number={p.number} />
                  </p>
                ))}
              {address && (
                <p>
                  {[textIn(address.street, visit.lang), [address.postcode, townOf(address, visit.lang)].filter(Boolean).join(' ')]
                    .filter(Boolean)
                    .join(', ')}
                </p>
              )}
              {c.emails.map((e) => (
                <p key={e.address} className="breakable">
                  <a href={`mailto:${e.address}`}>{e.address}</a>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The text is selected by hand, or with the script copied by a button. */
function ClientText({ visit, service, text, municipality }: Pick<Props, 'visit' | 'service' | 'text' | 'municipality'>) {
  const t = say(visit.lang);
  const at = (lang: Lang) =>
    visit.href(`/desk/catalogue/${service.id}?${new URLSearchParams({ ...(municipality ? { municipality } : {}), text: lang })}#client-title`);
  return (
    <section className="panel stack" aria-labelledby="client-title">
      <h2 id="client-title">{t('read.text')}</h2>
      <p className="muted" id="client-about">
        {t('read.text.about')}
      </p>
      <nav aria-label={t('read.text.lang')}>
        <ul className="row plain">
          {LANGS.map((l) => (
            <li key={l}>{l === text.lang ? <strong>{t(`lang.${l}`)}</strong> : <a href={at(l)}>{t(`lang.${l}`)}</a>}</li>
          ))}
        </ul>
      </nav>
      <textarea
        className="input input-full"
        id="client-text"
        readOnly
        rows={12}
        lang={text.lang}
        defaultValue={text.text}
        aria-labelledby="client-title"
        aria-describedby="client-about"
      />
      <p aria-live="polite">
        <button type="button" className="button button-secondary" data-copy="client-text" data-copied={t('read.text.copied')} hidden>
          {t('read.text.copy')}
        </button>
      </p>
    </section>
  );
}
