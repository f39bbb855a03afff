import { z } from 'zod';
import type { World } from '../../../kernel/world.ts';
import type { Custody } from './guardian.rules.ts';
import { ask, jsonOf, RegisterSilent } from './silent.ts';

const NAME = 'population register';
const child = z.object({
  pic: z.string(),
  given: z.string().min(1).max(100),
  family: z.string().min(1).max(100),
  birthDate: z.iso.date(),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .nullish(),
  lang: z.enum(['fi', 'sv', 'en']).nullish(),
  dead: z.boolean(),
  nonDisclosure: z.boolean(),
  custody: z.enum(['sole', 'joint', 'restricted', 'none']),
});
const family = z.object({ dead: z.boolean(), children: z.array(child).max(100) });

/** A child of somebody, as the population register tells. */
export type Child = z.infer<typeof child>;
export type Family = z.infer<typeof family>;

/** Is there a register to ask? */
export const hasPopulationRegister = ({ config }: World): boolean => config.POPULATION_URL !== undefined;

/**
 * Children of a person and the custody of each: `POST /v1/family {pic}` with a bearer key; codes travel in bodies only. Digital and Population Data
 * Services Agency offers its data by several interfaces, and a county has its own agreement: this small contract is what an adapter answers.
 * Nobody known by the code: no children. Throws `RegisterSilent`.
 */
export async function familyOf({ config }: World, pic: string): Promise<Family> {
  const answer = await ask(NAME, `${config.POPULATION_URL}/v1/family`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.POPULATION_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ pic }),
  });
  if (answer.status === 404) return { dead: false, children: [] };
  if (!answer.ok) throw new RegisterSilent(NAME, `status ${answer.status}`);
  const read = family.safeParse(await jsonOf(NAME, answer));
  if (!read.success) throw new RegisterSilent(NAME, 'an answer of another form');
  return read.data;
}

/** What the rule asks of one child. */
export const custodyOf = (of: Family, { custody, birthDate, dead, nonDisclosure }: Child): Custody => ({
  custody,
  guardianDead: of.dead,
  child: { birthDate, dead, nonDisclosure },
});
