import type { Time } from '../../../engines/calendar/index.ts';
import { sayTime } from '../../../kernel/clock.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, ErrorSummary, Form, Notice, ResidentPage, Steps, TextArea, TextInput } from '../../../ui/index.ts';
import { FactsView } from '../facts.view.tsx';
import { say } from '../texts.ts';
import { LONGEST_NOTE, type Mistake, type Typed } from './reserve.input.ts';

type Props = { visit: Visit; matter: MatterId; time: Time; typed: Typed; heldUntil?: Date | undefined; mistakes?: readonly Mistake[] };

/** The time to check, one's contact details, and a word to the professional. */
export function ReserveView({ visit, matter, time, typed, heldUntil, mistakes = [] }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  const problems = mistakes.map(({ field, key }) => ({ field, text: t(key, { max: LONGEST_NOTE }) }));
  const wrong = (field: Mistake['field']) => problems.find((p) => p.field === field)?.text;
  return (
    <ResidentPage visit={visit} title={t('review.title')} problem={problems.length > 0} narrow focused>
      <BackLink href={href(`/booking/${matter}`)}>{t('review.other')}</BackLink>
      <ErrorSummary problems={problems} />
      <Steps step={2} of={2} name={t('step.review')} />
      {visit.restored && <Notice title={t(one(visit.form, 'moved') ? 'review.kept' : 'review.restored')} />}
      <h1>{t('review.title')}</h1>
      <FactsView lang={lang} of={time} />
      {time.demo && <p className="muted">{t('review.demo')}</p>}
      {heldUntil && <p>{t('review.held', { time: sayTime(heldUntil, lang) })}</p>}
      <Form>
        <h2>{t('review.contacts')}</h2>
        <p>{t('review.contacts.text')}</p>
        <TextInput
          name="phone"
          type="tel"
          autoComplete="tel"
          width="medium"
          label={t('review.phone')}
          hint={t('review.phone.hint')}
          value={typed.phone}
          error={wrong('phone')}
          optional
        />
        <TextInput name="email" type="email" autoComplete="email" label={t('review.email')} value={typed.email} error={wrong('email')} optional />
        <TextArea
          name="note"
          label={t('review.note')}
          hint={t('review.note.hint')}
          max={LONGEST_NOTE}
          rows={4}
          value={typed.note}
          error={wrong('note')}
          optional
        />
        <Actions>
          <Button icon="check">{t('review.confirm')}</Button>
        </Actions>
      </Form>
    </ResidentPage>
  );
}
