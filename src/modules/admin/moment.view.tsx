import { dayOf, sayTime } from '../../kernel/clock.ts';
import type { Lang } from '../../kernel/i18n.ts';
import { type Form, one } from '../../kernel/page.ts';
import { DateInput, TextInput, typedDate } from '../../ui/index.ts';
import { timeField } from './moment.input.ts';

type Props = { name: string; label: string; timeLabel: string; hint?: string; optional?: true; form: Form; error: string | undefined };

/** A day, and beside it a time of day that may be left out. */
export function MomentInput({ name, label, timeLabel, hint, optional, form, error }: Props) {
  return (
    <div className="row">
      <DateInput name={name} label={label} hint={hint} optional={optional} value={typedDate(form, name)} error={error} />
      <TextInput name={timeField(name)} label={timeLabel} width="short" optional value={one(form, timeField(name))} />
    </div>
  );
}

/** A kept moment as the fields of a form; the end of a day is told as the day. */
export function momentFields(name: string, at: Date, lang: Lang, whole: 'begins' | 'ends'): Record<string, string> {
  const midnight = sayTime(at, lang).replace(':', '.') === '0.00';
  const day = dayOf(midnight && whole === 'ends' ? new Date(at.getTime() - 1) : at);
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    [`${name}-day`]: String(Number(date)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
    [timeField(name)]: midnight ? '' : sayTime(at, lang),
  };
}
