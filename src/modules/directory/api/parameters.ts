import { z } from 'zod';
import { themes } from '../../../engines/directory/index.ts';
import { instantOf } from '../../../kernel/clock.ts';
import { LANGS } from '../../../kernel/i18n.ts';

/** What can be asked of the open interface. One schema checks the address, describes it (OpenAPI) and says what would have been accepted. */
const whole = (least: number, most: number, otherwise: number) => {
  const error = `a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error }).default(otherwise);
};
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: `one of: ${values.join(', ')}` });

export const CHANNEL_TYPES = ['EChannel', 'WebPage', 'Phone', 'PrintableForm', 'ServiceLocation'] as const;
const THEMES = themes.map((t) => t.key) as [(typeof themes)[number]['key']];
const POINT = 'latitude and longitude in degrees, for example 60.3925,25.6651';
const FARTHEST_KM = 2000;

const point = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,10})?,-?\d{1,3}(\.\d{1,10})?$/, POINT)
  .meta({ examples: ['60.3925,25.6651'] })
  .transform((text, { addIssue }): readonly [number, number] => {
    const [latitude = 0, longitude = 0] = text.split(',').map(Number);
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) addIssue(POINT);
    return [latitude, longitude];
  });

const radius = (() => {
  const error = `kilometres, more than 0 and at most ${FARTHEST_KM}`;
  return z.coerce.number({ error }).positive({ error }).max(FARTHEST_KM, { error });
})();

const MOMENT = 'a date or a moment with its zone, for example 2026-11-01 or 2026-11-01T12:00:00Z';
const moment = z
  .string()
  // In an address '+' is a space: a zone that was not escaped is still understood.
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+ -]\d\d:\d\d))?$/, MOMENT)
  .meta({ examples: ['2026-11-01', '2026-11-01T12:00:00Z'] })
  .transform((text, { addIssue }) => {
    const at =
      text.length === 10 ? (Number.isNaN(Date.parse(text)) ? new Date(Number.NaN) : instantOf(text, '00:00')) : new Date(text.replace(' ', '+'));
    if (Number.isNaN(at.getTime())) addIssue(MOMENT);
    return at;
  });

/** `GET /search` */
export const searchParameters = z
  .strictObject({
    q: z.string().max(200, 'at most 200 characters').default(''),
    lang: oneOf(LANGS as ['fi', 'sv', 'en']).default('fi'),
    municipality: z
      .string()
      .regex(/^\d{3}$/, 'a municipality code of three digits, for example 638')
      .meta({ examples: ['638'] })
      .optional(),
    theme: oneOf(THEMES).optional(),
    audience: z
      .string()
      .regex(/^KR\d(\.\d{1,2})?$/, 'a target group of PTV, for example KR1.2')
      .meta({ examples: ['KR1.2'] })
      .optional(),
    type: oneOf(CHANNEL_TYPES).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'a language code of two or three letters, for example so')
      .meta({ examples: ['so'] })
      .optional(),
    near: point.optional(),
    radius: radius.optional(),
    open: oneOf(['true', '1', 'false', '0'])
      .transform((x) => x === 'true' || x === '1')
      .optional(),
    sort: oneOf(['relevance', 'distance', 'open']).default('relevance'),
    limit: whole(1, 100, 20),
    offset: whole(0, 100_000, 0),
  })
  .refine(({ near, radius }) => near !== undefined || radius === undefined, { path: ['near'], error: `needed with radius: ${POINT}` })
  .refine(({ near, sort }) => near !== undefined || sort !== 'distance', { path: ['near'], error: `needed with sort=distance: ${POINT}` });

/** What is typed so far. */
export const suggestParameters = z.strictObject({
  q: z.string().max(200, 'at most 200 characters').default(''),
  lang: oneOf(LANGS as ['fi', 'sv', 'en']).default('fi'),
});

/** The lists of whole records. */
export const listParameters = z.strictObject({ changedSince: moment.optional(), page: whole(1, 100_000, 1), limit: whole(1, 100, 50) });

/** One record, or a list of codes: nothing more is asked. */
export const noParameters = z.strictObject({});

export type Wrong = { parameter: string; problem: string };

/** The parameters as asked, or what is wrong with each. A repeated or unknown one is wrong: a filter left out unnoticed would answer something else. Pure. */
export function readParameters<P extends z.ZodObject>(schema: P, query: URLSearchParams): { asked: z.output<P> } | { wrong: Wrong[] } {
  const repeated = [...new Set(query.keys())].filter((key) => query.getAll(key).length > 1);
  if (repeated.length > 0) return { wrong: repeated.map((key) => ({ parameter: short(key), problem: 'given more than once' })) };
  const read = schema.safeParse(Object.fromEntries(query));
  if (read.success) return { asked: read.data };
  const known = Object.keys(schema.shape).join(', ') || 'none';
  const wrong = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ parameter: short(key), problem: `unknown parameter; there are: ${known}` }))
      : [{ parameter: issue.path.join('.'), problem: issue.message }],
  );
  return { wrong };
}
const short = (key: string): string => key.slice(0, 50);
