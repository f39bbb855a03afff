import type { Visit } from '../../../kernel/page.ts';
import { Wrong } from '../answer/outcome.ts';

const JSON_TYPES = ['application/fhir+json', 'application/json', 'text/json', 'json'];

/** Only JSON is spoken. Throws `Wrong` 406 when the one who asks wants something else, by `_format` or by Accept. */
export function checkForm(visit: Pick<Visit, 'query' | 'header'>): { pretty: boolean } {
  // In a query '+' is a space.
  const format = visit.query.get('_format')?.replace(' ', '+');
  const accept = visit.header('accept');
  const fits = format
    ? JSON_TYPES.includes(format.split(';')[0]!.trim().toLowerCase())
    : !accept || accept.split(',').some((a) => ['*/*', 'application/*', ...JSON_TYPES].includes(a.split(';')[0]!.trim().toLowerCase()));
  if (!fits) throw new Wrong(406, 'not-supported', 'Only application/fhir+json is spoken here');
  return { pretty: visit.query.get('_pretty') === 'true' };
}

/** Prefer: handling=lenient (FHIR R4, 3.1.1.3). */
export const isLenient = (visit: Pick<Visit, 'header'>): boolean => /\bhandling\s*=\s*lenient\b/i.test(visit.header('prefer') ?? '');
