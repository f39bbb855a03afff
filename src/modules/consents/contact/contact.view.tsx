import type { Contact } from '../../../engines/contact/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, ErrorSummary, Notice, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { AddressSection } from './address-section.view.tsx';
import { ChannelSection, DigitalSection, NeedsSection } from './sections.view.tsx';
import type { Mistake, Section, Values } from './sections.input.ts';

/** A section just saved, an address just proven, or typed before the session ended and not saved yet. */
export type Told = Section | 'phone' | 'email' | 'restored';
type Props = { visit: Visit; contact: Contact; values: Values; mistakes?: readonly Mistake[]; told?: Told | undefined };

export function ContactView({ visit, contact, values, mistakes = [], told }: Props) {
  const t = say(visit.lang);
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key) }));
  const section = {
    lang: visit.lang,
    action: visit.href('/my/contact'),
    values,
    errorOf: (field: string) => problems.find((p) => p.field === field)?.text,
  };
  return (
    <ResidentPage visit={visit} title={t('contact.title')} problem={problems.length > 0} narrow>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('contact.title')}</h1>
      {told && (
        <Notice kind={told === 'restored' ? 'info' : 'success'} title={t(`contact.told.${told}`)}>
          <p>{t(told === 'restored' ? 'contact.restored.text' : 'contact.saved.text')}</p>
        </Notice>
      )}
      <p className="lead">{t('contact.lead')}</p>
      <nav aria-label={t('contact.parts')}>
        <ul className="links">
          {(
            [
              ['addresses', 'addresses.title'],
              ['channels', 'channels.title'],
              ['use', 'digital.title'],
              ['needs-title', 'needs.title'],
            ] as const
          ).map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <AddressSection visit={visit} contact={contact} {...section} />
      <ChannelSection {...section} />
      <DigitalSection {...section} />
      <NeedsSection {...section} />
      <p>
        <a href={visit.href('/my/consents')}>{t('contact.consents')}</a>
      </p>
    </ResidentPage>
  );
}
