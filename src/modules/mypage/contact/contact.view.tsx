import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, Radios, ResidentPage, readablePhone, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Mistake, Typed } from './contact.input.ts';

type Props = {
  visit: Visit;
  typed: Typed;
  mistakes?: readonly Mistake[];
  /** `saved` just now; `restored`: typed before the session ended, not saved yet. */
  told?: 'saved' | 'restored' | undefined;
};

export function ContactView({ visit, typed, mistakes = [], told }: Props) {
  const t = say(visit.lang);
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key) }));
  const problemOf = (field: Mistake['field']) => problems.find((p) => p.field === field)?.text;
  return (
    <ResidentPage visit={visit} title={t('contact.title')} problem={problems.length > 0} narrow>
      <BackLink href={visit.href('/my')}>{t('title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('contact.title')}</h1>
      {told && (
        <Notice kind={told === 'saved' ? 'success' : 'info'} title={t(`contact.${told}.title`)}>
          <p>{t(`contact.${told}.text`)}</p>
        </Notice>
      )}
      <p className="lead">{t('contact.lead')}</p>
      <Form action={visit.href('/my/contact')}>
        <TextInput
          name="phone"
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          width="medium"
          label={t('contact.phone')}
          hint={t('contact.phone.hint')}
          value={readablePhone(typed.phone)}
          error={problemOf('phone')}
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
          value={typed.email}
          error={problemOf('email')}
          optional
        />
        <Radios
          name="lang"
          label={t('contact.lang')}
          hint={t('contact.lang.hint')}
          value={typed.lang}
          error={problemOf('lang')}
          choices={[
            { value: 'fi', text: 'Suomi' },
            { value: 'sv', text: 'Svenska' },
            { value: 'en', text: 'English' },
          ].map((c) => ({ ...c, text: <span lang={c.value}>{c.text}</span> }))}
        />
        <Actions>
          <Button>{t('contact.save')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
