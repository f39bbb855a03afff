import { z } from 'zod';
import type { World } from '../../../kernel/world.ts';
import { isAllowed } from './authorizations.ts';
import { mayActForChild } from './guardian.rules.ts';
import { custodyOf, familyOf } from './population.ts';
import { RegisterSilent } from './silent.ts';

/** Whom to ask about again, as it is kept sealed with a basis. */
const question = z.discriminatedUnion('register', [
  z.object({ register: z.literal('population'), guardian: z.string(), child: z.string() }),
  z.object({ register: z.literal('authorizations'), session: z.string(), token: z.string(), principal: z.string() }),
]);
export type Question = z.infer<typeof question>;
const CONTEXT = 'consent.sealed';

export const sealQuestion = ({ crypto }: World, asked: Question): string => crypto.seal(JSON.stringify(asked), CONTEXT);

/** The register's word on a basis now. `silent`: it does not answer. */
export async function hear(world: World, sealed: string): Promise<'allowed' | 'disallowed' | 'silent'> {
  try {
    return (await isStillSo(world, question.parse(JSON.parse(world.crypto.open(sealed, CONTEXT))))) ? 'allowed' : 'disallowed';
  } catch (error) {
    if (!(error instanceof RegisterSilent)) throw error;
    world.log.warn({ err: error }, 'a register is silent');
    return 'silent';
  }
}

async function isStillSo(world: World, asked: Question): Promise<boolean> {
  if (asked.register === 'authorizations') return isAllowed(world, asked, crypto.randomUUID());
  const family = await familyOf(world, asked.guardian);
  const child = family.children.find((c) => c.pic === asked.child);
  return child !== undefined && mayActForChild(custodyOf(family, child), world.clock()).allowed;
}
