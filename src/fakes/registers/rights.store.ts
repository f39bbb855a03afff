import { sql } from 'kysely';
import { custody, mandates } from '../../../demo/ita-uusimaa/family.ts';
import { type DemoResident, residents } from '../../../demo/ita-uusimaa/people.ts';
import type { Db } from '../../kernel/db.ts';

type Register = 'population' | 'authorizations';
/** A right as a register has it. `custody`: of a child; else a mandate. */
export type Right = { register: Register; holder: DemoResident; about: DemoResident; custody?: 'sole' | 'joint' | 'restricted'; withdrawn: boolean };

const person = (key: string): DemoResident => {
  const found = residents.find((r) => r.key === key);
  if (!found) throw new Error(`nobody in the demo has the key '${key}'`);
  return found;
};
export const ofPic = (pic: string): DemoResident | undefined => residents.find((r) => r.pic === pic);

/** Everything the two registers know, withdrawn rights too. */
export async function rights(db: Db): Promise<Right[]> {
  const { rows } = await sql<{ register: Register; holder: string; about: string }>`
    select register, holder, about from fakes.withdrawal where withdrawn`.execute(db);
  const isWithdrawn = (register: Register, holder: string, about: string) =>
    rows.some((r) => r.register === register && r.holder === holder && r.about === about);
  return [
    ...custody.map(({ guardian, child, kind }) => ({
      register: 'population' as const,
      holder: person(guardian),
      about: person(child),
      custody: kind,
      withdrawn: isWithdrawn('population', guardian, child),
    })),
    ...mandates.map(({ agent, principal }) => ({
      register: 'authorizations' as const,
      holder: person(agent),
      about: person(principal),
      withdrawn: isWithdrawn('authorizations', agent, principal),
    })),
  ];
}

/** Withdraws a right in its register, or gives it back. False when the register knows no such right. */
export async function setWithdrawn(db: Db, of: { register: Register; holder: string; about: string }, withdrawn: boolean): Promise<boolean> {
  const known = (await rights(db)).some((r) => r.register === of.register && r.holder.key === of.holder && r.about.key === of.about);
  if (known)
    await sql`insert into fakes.withdrawal (register, holder, about, withdrawn) values (${of.register}, ${of.holder}, ${of.about}, ${withdrawn})
      on conflict (county, register, holder, about) do update set withdrawn = excluded.withdrawn`.execute(db);
  return known;
}
