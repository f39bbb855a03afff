import type { LogSearch } from '../../../kernel/audit/read.ts';
import { addDays, dayOf, instantOf } from '../../../kernel/clock.ts';
import { asId, type PersonId, type PractitionerId } from '../../../kernel/ids.ts';

export const PURPOSES = ['own-matter', 'care', 'emergency', 'administration', 'data-protection', 'integration', 'system'] as const;
/** Without a choice the search covers so many days: a whole log is never read by accident. */
export const DAYS = 7;
export const PAGE = 50;

/** A search as its address tells it; ids are UUIDs, days Finnish. */
export type Search = {
  subject: PersonId | undefined;
  worker: PractitionerId | undefined;
  from: string;
  to: string;
  action: string;
  purpose: (typeof PURPOSES)[number] | undefined;
  emergency: boolean;
  refused: boolean;
  before: string | undefined;
};

const day = (text: string | null): string | undefined =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;

/** What is searched, from the address; anything bent is left out. A person's log is searched for two years, else a week. Pure. */
export function readSearch(query: URLSearchParams, now: Date): Search {
  const subject = asId<PersonId>(query.get('subject'));
  const today = dayOf(now);
  return {
    subject,
    worker: asId<PractitionerId>(query.get('worker')),
    from: day(query.get('from')) ?? addDays(today, subject ? -730 : -DAYS),
    to: day(query.get('to')) ?? today,
    action: /^[a-z_-]+(\.[a-z-]+)?$/.exec(query.get('action') ?? '')?.[0] ?? '',
    purpose: PURPOSES.find((p) => p === query.get('purpose')),
    emergency: query.has('emergency'),
    refused: query.has('refused'),
    before: /^\d{1,18}$/.exec(query.get('before') ?? '')?.[0],
  };
}

/** The search as the log takes it. */
export const searchOf = (s: Search): LogSearch => ({
  subject: s.subject,
  practitioner: s.worker,
  from: instantOf(s.from, '00:00'),
  to: instantOf(addDays(s.to, 1), '00:00'),
  action: s.action || undefined,
  purpose: s.purpose,
  emergencyOnly: s.emergency,
  refusedOnly: s.refused,
  before: s.before,
});

/** Its address again. */
export function addressOf(s: Partial<Search>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(s)) if (value) query.set(name, value === true ? '1' : String(value));
  return query.toString();
}
