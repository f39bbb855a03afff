import { endBasis, sealedOf } from '../../../engines/consent/index.ts';
import type { Representative } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { ConsentId } from '../../../kernel/ids.ts';
import { actingConfirmed, type SessionInfo, stopActingOn } from '../../../kernel/session.ts';
import type { World } from '../../../kernel/world.ts';
import { hear } from '../registers/hear.ts';
import { type Heard, isFresh, whatNow } from './still.rules.ts';

/** Bases that a register can say no to at any moment; support is ended by people, here. */
export const isRegisterBased = (kind: Representative['kind']): boolean => kind !== 'support';

/**
 * What registers want to hear about bases in use, sealed as in the database: asked every few seconds, it is read (and the reading audited) once
 * in this process. A basis that has ended gives no right whatever is remembered here: sessions and row-level security decide.
 */
const remembered = new WeakMap<World, Map<ConsentId, string>>();
const asking = new WeakMap<World, Map<ConsentId, Promise<Heard>>>();
const MOST_REMEMBERED = 10_000;
const of = <V>(kept: WeakMap<World, Map<ConsentId, V>>, world: World): Map<ConsentId, V> => {
  const map = kept.get(world) ?? new Map<ConsentId, V>();
  kept.set(world, map);
  return map;
};

/**
 * Asks the register again about a basis and does what follows: notes its yes, or ends the basis everywhere at its no. Asked many times at once
 * it asks once.
 */
function askAgain(world: World, basis: ConsentId): Promise<Heard> {
  const under = of(asking, world);
  const same = under.get(basis);
  if (same) return same;
  const asked = askOnce(world, basis).finally(() => under.delete(basis));
  under.set(basis, asked);
  return asked;
}

async function askOnce(world: World, basis: ConsentId): Promise<Heard> {
  const sealed = await questionOf(world, basis);
  if (sealed === undefined) return 'disallowed';
  const heard = await hear(world, sealed);
  if (heard === 'allowed') await actingConfirmed(world, basis);
  if (heard === 'disallowed') {
    of(remembered, world).delete(basis);
    await change(world, { role: 'system', name: 'acting' }, { action: 'acting.end-by-register', data: 'consent' }, (tx) =>
      endBasis(tx, basis, 'registry'),
    );
  }
  return heard;
}

async function questionOf(world: World, basis: ConsentId): Promise<string | undefined> {
  const known = of(remembered, world);
  if (known.has(basis)) return known.get(basis);
  const sealed = await change(world, { role: 'system', name: 'acting' }, { action: 'acting.check', data: 'consent' }, (tx) => sealedOf(tx, basis));
  if (known.size >= MOST_REMEMBERED) known.clear();
  if (sealed) known.set(basis, sealed);
  return sealed;
}

/** May anybody go on acting on the basis? Asks the register; at a no, and when it has been silent for too long, all sessions on it stop. */
export async function mayGoOnActing(world: World, basis: ConsentId, checkedAt: Date): Promise<boolean> {
  const next = whatNow(await askAgain(world, basis), checkedAt, world.clock());
  if (next === 'stop')
    await change(world, { role: 'system', name: 'acting' }, { action: 'acting.stop-unchecked', data: 'session' }, (tx) => stopActingOn(tx, basis));
  return next === 'go-on';
}

/** The kernel's door: may the session go on acting for another? Asked before each request. */
export async function mayGoOn(world: World, { actor, actingCheckedAt }: SessionInfo): Promise<boolean> {
  if (actor.role !== 'resident' || !actor.by || !isRegisterBased(actor.by.kind)) return true;
  const checkedAt = actingCheckedAt ?? new Date(0);
  return isFresh(checkedAt, world.clock()) || mayGoOnActing(world, actor.by.basis, checkedAt);
}
