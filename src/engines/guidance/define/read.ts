import { z } from 'zod';
import type { Guidance } from '../../../../counties/guidance.ts';
import { asTarget } from './refs.ts';

/** Longest of each kind of text; the editor's fields have the same limits. */
export const LONGEST = { name: 120, text: 600, words: 2000, address: 500 };

const KEY = /^[a-z0-9][\w.-]{0,99}$/;
const key = z.string().regex(KEY);
const keys = z.array(key).max(200);
const inAll = (max: number) => z.strictObject({ fi: z.string().max(max), sv: z.string().max(max), en: z.string().max(max) });
const name = inAll(LONGEST.name);
const text = inAll(LONGEST.text);
const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Only addresses of the web: never a script. */
const address = z
  .string()
  .max(LONGEST.address)
  .regex(/^(https?:\/\/\S+)?$/);
const icon = z.string().regex(/^[a-z-]{1,40}$/);
const target = z.string().refine((t) => asTarget(t) !== undefined);
const targets = z.array(target).max(40);

const shape = z.strictObject({
  author: z.string().max(200),
  reviewed: day,
  sources: z.array(z.strictObject({ name: z.string().max(200), url: address })).max(50),
  sample: z.boolean(),
  themes: z.array(z.strictObject({ key, icon, name, lead: text })).max(50),
  lifeEvents: z.array(z.strictObject({ key, icon, name, lead: text })).max(50),
  audiences: z.array(z.strictObject({ key, name })).max(50),
  needs: z
    .array(
      z.strictObject({
        key,
        theme: key,
        name,
        lead: text,
        words: inAll(LONGEST.words),
        lifeEvents: keys,
        audiences: keys,
        otherwise: targets,
        urgent: text.optional(),
      }),
    )
    .max(500),
  outside: z
    .array(
      z.strictObject({
        key,
        kind: z.enum(['national', 'municipal']),
        name,
        purpose: text,
        url: z.strictObject({ fi: address, sv: address, en: address }).optional(),
        phone: z.string().max(40).optional(),
        municipalities: z
          .array(z.string().regex(/^\d{3}$/))
          .max(400)
          .optional(),
        signIn: z.literal(true).optional(),
        returnParameter: z
          .string()
          .regex(/^[\w-]{1,40}$/)
          .optional(),
        example: z.literal(true).optional(),
      }),
    )
    .max(500),
  rules: z
    .array(
      z.strictObject({
        key,
        name: z.string().max(LONGEST.name),
        needs: keys,
        municipalities: z.array(z.string().regex(/^\d{3}$/)).max(400),
        audiences: keys,
        lifeEvents: keys,
        langs: z.array(z.enum(['fi', 'sv', 'en'])).max(3),
        signedIn: z.boolean().optional(),
        time: z
          .union([
            z.strictObject({ kind: z.enum(['open', 'closed']), channel: key }),
            z.strictObject({ kind: z.literal('clock'), days: z.array(z.int().min(1).max(7)).min(1).max(7), from: clock, to: clock }),
          ])
          .optional(),
        from: day.optional(),
        until: day.optional(),
        targets,
        because: text,
        last: z.literal(true).optional(),
      }),
    )
    .max(2000),
});

/** Where something is wrong and what, in a few words for those who edit files: 'rules.3.because.sv: Invalid input'. */
export type Unreadable = { unreadable: string[] };

/** A guidance out of a file's text, or what is wrong with it. The form alone is looked at; whether it leads anywhere is the checker's. */
export function readGuidance(json: string): { definition: Guidance } | Unreadable {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { unreadable: ['not JSON'] };
  }
  const read = shape.safeParse(data);
  if (read.success) return { definition: read.data as Guidance };
  return { unreadable: read.error.issues.slice(0, 20).map((i) => `${i.path.join('.') || '(whole)'}: ${i.message}`.slice(0, 200)) };
}
