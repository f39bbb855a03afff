import { addDays, instantOf } from '../../kernel/clock.ts';
import { type Form, one } from '../../kernel/page.ts';
import { readDate } from '../../ui/index.ts';

/** Name of the field of the time of day beside a date. */
export const timeField = (name: string): string => `${name}-time`;

/** '9', '9.30' or '09:30' -> '09:30'. */
export function readTime(typed: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(typed) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/**
 * The moment of a date and a time of day beside it. Without a time: the beginning of the day, or with `whole` its end. `empty` when neither was typed,
 * `impossible` when they make no moment. Pure.
 */
export function readMoment(form: Form, name: string, whole: 'begins' | 'ends'): Date | 'empty' | 'impossible' {
  const date = readDate(form, name);
  const typed = one(form, timeField(name));
  if (date.kind !== 'day') return date.kind === 'empty' && typed === '' ? 'empty' : 'impossible';
  if (typed === '') return whole === 'ends' ? instantOf(addDays(date.day, 1), '00:00') : instantOf(date.day, '00:00');
  const time = readTime(typed);
  return time ? instantOf(date.day, time) : 'impossible';
}
