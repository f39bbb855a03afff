import { actingFor, type Consent, recognise } from '../../../engines/consent/index.ts';
import { knowPerson, picOf } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { mayActForChild, ofAgeAt } from '../registers/guardian.rules.ts';
import { sealQuestion } from '../registers/hear.ts';
import { type Child, custodyOf, familyOf, hasPopulationRegister } from '../registers/population.ts';
import { RegisterSilent } from '../registers/silent.ts';
import type { Acting } from '../../../kernel/session.ts';

/** Whom a resident may act for. `children` is nothing when the register is silent. `waiting`: invitations taken, not yet confirmed. */
export type Choices = { children: OfferedChild[] | undefined; mandates: Consent[]; supports: Consent[]; waiting: Consent[] };
/** `key`: tells the child in a form, to this resident only. */
type OfferedChild = { key: string; name: string; birthDate: string };

export async function readChoices(world: World, actor: Resident): Promise<Choices> {
  const found = await look(world, actor, { action: 'acting.choices', subject: actor.person, data: 'consent' }, async (tx) => ({
    pic: await picOf(tx, world, actor.person),
    bases: await actingFor(tx, actor.person),
  }));
  const children = await childrenOf(world, found.pic).catch(silence(world));
  return {
    children: children?.map(({ child }) => ({ key: keyOf(world, actor, child), name: nameOf(child), birthDate: child.birthDate })),
    mandates: found.bases.filter((b) => b.kind === 'mandate' && b.status === 'active'),
    supports: found.bases.filter((b) => b.kind === 'support' && b.status === 'active'),
    waiting: found.bases.filter((b) => b.status === 'proposed'),
  };
}

/** Begins to act for a child: the register is asked now, the child is made known to the county, and the right is noted as it stands. */
export async function beginForChild(world: World, actor: Resident, key: string): Promise<Acting | 'not-yours' | 'silent'> {
  const pic = await look(world, actor, { action: 'acting.choices', subject: actor.person, data: 'person' }, (tx) => picOf(tx, world, actor.person));
  const children = await childrenOf(world, pic).catch(silence(world));
  if (!children) return 'silent';
  const found = children.find(({ child }) => keyOf(world, actor, child) === key);
  if (!pic || !found) return 'not-yours';
  const { child } = found;
  const until = ofAgeAt(child.birthDate);
  const begun = await change(world, { role: 'system', name: 'acting' }, { action: 'acting.recognise', data: 'consent' }, async (tx) => {
    const person = await knowPerson(tx, world, {
      pic: child.pic,
      given: child.given,
      family: child.family,
      birthDate: child.birthDate,
      municipality: child.municipality ?? undefined,
      lang: child.lang ?? undefined,
      nonDisclosure: child.nonDisclosure,
    });
    const basis = await recognise(tx, {
      kind: 'guardianship',
      policy: 'custody',
      subject: person,
      subjectName: nameOf(child),
      grantee: actor.person,
      granteeName: actor.name,
      until,
      sealed: sealQuestion(world, { register: 'population', guardian: pic, child: child.pic }),
    });
    return { person, basis };
  });
  return { ...begun, name: nameOf(child), kind: 'guardianship', until };
}

const nameOf = ({ given, family }: Child): string => `${given} ${family}`;
/** No code goes into a page: only this, which nobody can turn back, and which is no use to anybody else. */
const keyOf = ({ crypto }: World, { person }: Resident, { pic }: Child): string => crypto.keyed(`${person} ${pic}`, 'acting.child').slice(0, 32);

async function childrenOf(world: World, pic: string | undefined): Promise<{ child: Child }[]> {
  if (!pic || !hasPopulationRegister(world)) return [];
  const family = await familyOf(world, pic);
  return family.children.filter((child) => mayActForChild(custodyOf(family, child), world.clock()).allowed).map((child) => ({ child }));
}

const silence =
  ({ log }: World) =>
  (error: unknown): undefined => {
    if (!(error instanceof RegisterSilent)) throw error;
    log.warn({ err: error }, 'a register is silent');
    return undefined;
  };
