import { z } from 'zod';
import { isTheme, type ThemeKey } from '../../../engines/directory/index.ts';

const number = (least: number, most: number, otherwise: number) => z.coerce.number().int().min(least).max(most).default(otherwise);

const asked = z.strictObject({
  q: z.string().max(200).default(''),
  lang: z.enum(['fi', 'sv', 'en']).optional(),
  municipality: z
    .string()
    .regex(/^\d{3}$/, 'three digits')
    .optional(),
  theme: z
    .string()
    .refine((x): x is ThemeKey => isTheme(x), 'unknown theme')
    .optional(),
  limit: number(1, 100, 20),
  offset: number(0, 100_000, 0),
});
export type Asked = z.infer<typeof asked>;
export type Wrong = { parameter: string; problem: string };

/** The parameters of a search, or what is wrong with each. A repeated or unknown parameter is wrong. Pure. */
export function readSearch(query: URLSearchParams): { asked: Asked } | { wrong: Wrong[] } {
  const repeated = [...new Set(query.keys())].filter((key) => query.getAll(key).length > 1);
  if (repeated.length > 0) return { wrong: repeated.map((parameter) => ({ parameter: parameter.slice(0, 50), problem: 'given more than once' })) };
  const read = asked.safeParse(Object.fromEntries(query));
  if (read.success) return { asked: read.data };
  const wrong = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ parameter: key.slice(0, 50), problem: 'unknown parameter' }))
      : [{ parameter: issue.path.join('.'), problem: issue.message }],
  );
  return { wrong };
}
