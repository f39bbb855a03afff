import type { Rule, TimeWindow } from '../../../../../counties/guidance.ts';
import { LONGEST } from '../../../../engines/guidance/index.ts';
import { isLang } from '../../../../kernel/i18n.ts';
import { many, one, type Visit } from '../../../../kernel/page.ts';
import { type Problem, readDate } from '../../../../ui/index.ts';
import { readTargets } from '../targets/targets.input.ts';
import { say } from '../texts.ts';
import { inAll, tooLong, unnamed } from '../words/all-texts.view.tsx';

/** Reads a rule from its form. A draft may be unfinished: only what cannot be understood or kept is a problem. */
export function readRule(visit: Visit, key: string): { rule: Rule; problems: Problem[] } {
  const { form } = visit;
  const t = say(visit.lang);
  const problems = [...unnamed(visit, 'name'), ...tooLong(visit, [['because', LONGEST.text]])];
  if (one(form, 'name').length > LONGEST.name) problems.push({ field: 'name', text: t('problem.long', { max: LONGEST.name }) });
  const day = (name: string) => {
    const read = readDate(form, name);
    if (read.kind === 'impossible') problems.push({ field: name, text: t('problem.date') });
    return read.kind === 'day' ? read.day : undefined;
  };
  const [from, until] = [day('from'), day('until')];
  if (from && until && from > until) problems.push({ field: 'until', text: t('problem.period') });
  const time = readTime(visit, problems);
  const signedIn = one(form, 'signedIn');
  const rule: Rule = {
    key,
    name: one(form, 'name'),
    needs: many(form, 'needs'),
    municipalities: many(form, 'municipalities'),
    audiences: many(form, 'audiences'),
    lifeEvents: many(form, 'lifeEvents'),
    langs: many(form, 'langs').filter(isLang),
    ...(signedIn === 'yes' || signedIn === 'no' ? { signedIn: signedIn === 'yes' } : {}),
    ...(time ? { time } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    targets: readTargets(form),
    because: inAll(form, 'because'),
    ...(one(form, 'last') === 'yes' ? { last: true as const } : {}),
  };
  return { rule, problems };
}

function readTime({ form, lang }: Visit, problems: Problem[]): TimeWindow | undefined {
  const t = say(lang);
  const kind = one(form, 'time');
  if (kind === 'open' || kind === 'closed') {
    const channel = one(form, 'channel');
    if (channel === '') problems.push({ field: 'channel', text: t('problem.channel') });
    return { kind, channel };
  }
  if (kind !== 'clock') return undefined;
  const days = [1, 2, 3, 4, 5, 6, 7].filter((d) => many(form, 'days').includes(String(d)));
  if (days.length === 0) problems.push({ field: 'days', text: t('problem.days') });
  const clock = (name: string) => {
    const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(one(form, name)) ?? [];
    const fine = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
    if (!fine) problems.push({ field: name, text: t('problem.clock') });
    return fine ? `${hours.padStart(2, '0')}:${minutes}` : one(form, name);
  };
  return { kind, days, from: clock('clock-from'), to: clock('clock-to') };
}
