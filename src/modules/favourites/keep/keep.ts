import { type Service, servicesById } from '../../../engines/directory/index.ts';
import { change, look } from '../../../kernel/change.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { star, starsOf, unstar } from '../favourites.store.ts';
import { MOST_ON_DEVICE, onDevice } from './device.ts';

/** Whose stars: a resident's own in the database, a visitor's on the device; nobody's when at work or acting for another. */
const whose = ({ actor }: Visit): 'person' | 'device' | undefined =>
  actor.role === 'resident' ? (actor.by ? undefined : 'person') : actor.role === 'anonymous' ? 'device' : undefined;

/** May this visitor star services? */
export const mayStar = (visit: Visit): boolean => whose(visit) !== undefined;

/** Ids of the starred services, the newest first. Reading a resident's own is in the audit. */
export async function starredBy(visit: Visit): Promise<ServiceId[]> {
  const { world, actor } = visit;
  if (whose(visit) === 'device') return onDevice.read(visit) ?? [];
  if (actor.role !== 'resident' || actor.by) return [];
  const stars = await look(world, actor, { action: 'favourites.open', subject: actor.person, data: 'favourites' }, starsOf);
  return stars.map((s) => s.service);
}

/** The favourite services of whoever visits, the newest first; those no longer offered are left out. `(await favouritesOf(visit)).map((s) => s.names)` */
export async function favouritesOf(visit: Visit): Promise<Service[]> {
  const ids = await starredBy(visit);
  return ids.length > 0 ? servicesById(visit.world.db, ids) : [];
}

/** Has the visitor starred the service? */
export const isFavourite = async (visit: Visit, service: ServiceId): Promise<boolean> => (await starredBy(visit)).includes(service);

/** Stars a service. 'full': the device holds no more. */
export async function add(visit: Visit, service: ServiceId): Promise<'added' | 'full'> {
  const { world, actor } = visit;
  if (actor.role === 'resident') {
    await change(world, actor, { action: 'favourites.add', subject: actor.person, data: 'favourites' }, (tx) => star(tx, [service]));
    return 'added';
  }
  const before = (onDevice.read(visit) ?? []).filter((s) => s !== service);
  if (before.length >= MOST_ON_DEVICE) return 'full';
  onDevice.keep(visit, [service, ...before]);
  return 'added';
}

export async function remove(visit: Visit, service: ServiceId): Promise<void> {
  const { world, actor } = visit;
  if (actor.role === 'resident') {
    await change(world, actor, { action: 'favourites.remove', subject: actor.person, data: 'favourites' }, (tx) => unstar(tx, service));
    return;
  }
  const left = (onDevice.read(visit) ?? []).filter((s) => s !== service);
  if (left.length > 0) onDevice.keep(visit, left);
  else onDevice.forget(visit);
}

/** What waits on the device for a resident who has signed in. */
export const waiting = (visit: Visit): readonly ServiceId[] => (whose(visit) === 'person' ? (onDevice.read(visit) ?? []) : []);

/** The device's stars become the resident's own. A service that is no longer there is left behind. */
export async function join(visit: Visit): Promise<void> {
  const { world, actor } = visit;
  if (actor.role !== 'resident') return;
  const services = (await servicesById(world.db, waiting(visit))).map((s) => s.id);
  await change(world, actor, { action: 'favourites.add', subject: actor.person, data: 'favourites' }, (tx) => star(tx, services));
  onDevice.forget(visit);
}
