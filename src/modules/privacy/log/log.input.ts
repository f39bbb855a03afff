import type { LogParty } from '../../../kernel/audit/read.ts';
import { addDays, dayOf, instantOf } from '../../../kernel/clock.ts';

export const PARTIES = ['professionals', 'representatives', 'myself', 'programs', 'emergency'] as const satisfies readonly LogParty[];
/** Days back. Two years is what a person may always ask for without a reason (703/2023 11 §); older lines are shown too while they are kept. */
export const SPANS = ['30', '365', '730', 'all'] as const;
export type Span = (typeof SPANS)[number];

export type LogFilter = { by: LogParty | undefined; span: Span; before: string | undefined };

/** What of the log is wanted, from the address. Anything bent is the default. Pure. */
export function readFilter(query: URLSearchParams): LogFilter {
  const by = PARTIES.find((p) => p === query.get('by'));
  const span = SPANS.find((s) => s === query.get('span')) ?? '730';
  const before = /^\d{1,18}$/.exec(query.get('before') ?? '')?.[0];
  return { by, span, before };
}

/** From the beginning of a Finnish day; nothing for everything that is kept. */
export const sinceOf = (span: Span, now: Date): Date | undefined =>
  span === 'all' ? undefined : instantOf(addDays(dayOf(now), -Number(span)), '00:00');

/** The address of a filter, page by page. */
export function queryOf({ by, span, before }: Partial<LogFilter>): string {
  const query = new URLSearchParams({ ...(by ? { by } : {}), ...(span && span !== '730' ? { span } : {}), ...(before ? { before } : {}) }).toString();
  return query ? `?${query}` : '';
}
