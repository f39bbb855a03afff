import { z } from 'zod';

/** Most serious first. `emergency`: call 112. `urgent`: to urgent care now. `today`: contact today. `book`: a time in the coming days. */
export const URGENCIES = ['emergency', 'urgent', 'today', 'book', 'selfcare'] as const;
export type Urgency = (typeof URGENCIES)[number];
/** 0 is the most serious. */
export const seriousness = (urgency: Urgency): number => URGENCIES.indexOf(urgency);

const words = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
/** A text in three languages; a table with one missing is refused. */
export type Words = z.infer<typeof words>;
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
const day = z.iso.date();

/**
 * A condition over answers and scores. A question that is not asked has no answers, so its conditions are false; one that is asked but not yet
 * answered makes them unknown, and a rule speaks only when it is certain.
 */
export type Condition =
  | { question: string; has: string[] }
  | { question: string; is: boolean }
  | { question: string; atLeast?: number | undefined; atMost?: number | undefined }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };
const question = z.string().min(1);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question, has: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ question, is: z.boolean() }),
    z
      .strictObject({ question, atLeast: z.number().optional(), atMost: z.number().optional() })
      .refine((c) => c.atLeast !== undefined || c.atMost !== undefined, 'needs atLeast or atMost'),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

const bookingRight = z.strictObject({
  /** key of the bookable service in the calendar */
  service: z.string().min(1),
  /** the unit whose times may be booked */
  unit: z.string().min(1),
  modality: z.enum(['remote', 'on-site', 'phone']),
});
/** What a resident may book on the strength of a result. */
export type BookingRight = z.infer<typeof bookingRight>;

const telling = {
  /** what to do, in one sentence */
  says: words,
  instructions: z.array(words).min(1),
  /** signs of getting worse, and what to do then */
  ifWorse: z.array(words).min(1),
  sources: z.array(key).min(1),
};
// 112 and urgent care have no place for a booking right: such a table cannot be written, and a row of it is refused when read.
const advice = z.discriminatedUnion('urgency', [
  z.strictObject({ urgency: z.literal('emergency'), ...telling }),
  z.strictObject({ urgency: z.literal('urgent'), ...telling }),
  z.strictObject({ urgency: z.literal('today'), booking: bookingRight.optional(), ...telling }),
  z.strictObject({ urgency: z.literal('book'), booking: bookingRight, ...telling }),
  z.strictObject({ urgency: z.literal('selfcare'), ...telling }),
]);
export type Advice = z.infer<typeof advice>;

const rule = z.strictObject({
  id: key,
  when: condition,
  /** key of the advice this rule leads to */
  leads: key,
  /** why, as said to the resident: "Sinulla on kuumetta ja kylkikipua." */
  because: words,
  /** questions to show as the reason, when others than those of the condition */
  about: z.array(question).optional(),
  sources: z.array(key).min(1),
});
export type Rule = z.infer<typeof rule>;

/** The decision table that rides with a Questionnaire: rules, most serious first, and what each leads to. */
export const decisionSchema = z.strictObject({
  format: z.literal(1),
  author: words,
  reviewed: day,
  /** true: sample content that awaits a county's own clinical approval; said on every page */
  sample: z.boolean(),
  sources: z.array(z.strictObject({ key, name: words, section: words.optional(), url: z.url({ protocol: /^https$/ }), reviewed: day })).min(1),
  advice: z.record(key, advice),
  rules: z.array(rule).min(1),
  /** when no rule speaks: a person decides, so never self-care or a booking */
  otherwise: z.strictObject({ leads: key, because: words }),
});
export type Decision = z.infer<typeof decisionSchema>;
