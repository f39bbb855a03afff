import type { Address, Contact } from '../../../engines/contact/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, Radios, readablePhone, Tag, TextInput, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { SectionProps } from './sections.view.tsx';

/** Telephone, e-mail and the language of messages, and whether the addresses are proven. */
export function AddressSection({ visit, contact, lang, action, values: { addresses }, errorOf }: SectionProps & { visit: Visit; contact: Contact }) {
  const t = say(lang);
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{t('addresses.title')}</h2>
      <Form action={action}>
        <input type="hidden" name="section" value="addresses" />
        <TextInput
          name="phone"
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          width="medium"
          label={t('contact.phone')}
          hint={t('contact.phone.hint')}
          value={readablePhone(addresses.phone)}
          error={errorOf('phone')}
          optional
        />
        <TextInput
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          spellCheck={false}
          label={t('contact.email')}
          hint={t('contact.email.hint')}
          value={addresses.email}
          error={errorOf('email')}
          optional
        />
        <Radios
          name="lang"
          label={t('contact.lang')}
          hint={t('contact.lang.hint')}
          value={addresses.lang}
          error={errorOf('lang')}
          choices={[
            { value: 'fi', text: 'Suomi' },
            { value: 'sv', text: 'Svenska' },
            { value: 'en', text: 'English' },
          ].map((c) => ({ ...c, text: <span lang={c.value}>{c.text}</span> }))}
        />
        <Actions>
          <Button>{t('addresses.save')}</Button>
        </Actions>
      </Form>
      {(contact.sms || contact.email) && (
        <div className="panel">
          <h3>{t('proof.title')}</h3>
          <p>{t('proof.text')}</p>
          {contact.sms && <Proof visit={visit} channel="sms" address={contact.sms} />}
          {contact.email && <Proof visit={visit} channel="email" address={contact.email} />}
        </div>
      )}
    </section>
  );
}

/** Is an address proven; if not, a button that begins. */
function Proof({ visit, channel, address }: { visit: Visit; channel: 'sms' | 'email'; address: Address }) {
  const t = say(visit.lang);
  const at = visit.href(channel === 'sms' ? '/my/contact/phone' : '/my/contact/email');
  const name = channel === 'sms' ? readablePhone(address.value) : address.value;
  return (
    <div className="stack">
      <p>
        {name}{' '}
        {address.verifiedAt ? (
          <>
            <Tag tone="good">{t('proof.done')}</Tag> <When at={address.verifiedAt} as="day" />
          </>
        ) : (
          <Tag tone="attention">{t('proof.missing')}</Tag>
        )}
      </p>
      {!address.verifiedAt &&
        (address.askedUntil ? (
          <p>
            <a href={at}>{t(`proof.${channel}.go-on`)}</a>
          </p>
        ) : (
          <Form action={at}>
            <Button kind="secondary" name="do" value="send">
              {t(`proof.${channel}.send`)}
            </Button>
          </Form>
        ))}
    </div>
  );
}
