import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { indexServices } from '../search/shelf.ts';
import { keepClasses } from '../store/classes.store.ts';
import { connect } from '../store/connect.store.ts';
import { different, keep, printed } from '../store/keep.store.ts';
import { heldStaff, keepStaff } from '../store/staff.store.ts';

/** Loads the demo county's directory. A second run finds nothing changed and writes nothing. */
export async function seedDirectory(world: World): Promise<void> {
  const { demoChannels, demoClasses, demoOrganizations, demoServices, demoStaff, demoUnits } = await import('./seed.content.ts');
  const { db } = world;
  const organizations = await different(db, 'organization', 'county', printed(demoOrganizations()));
  const units = await different(db, 'unit', 'county', printed(demoUnits()));
  const channels = await different(db, 'channel', 'county', printed(demoChannels()));
  const services = await different(db, 'service', 'county', printed(demoServices()));
  const held = await heldStaff(db);
  const staff = demoStaff().filter((p) => held.get(p.id) !== p.print);
  if (organizations.length + units.length + channels.length + services.length + staff.length === 0) return;
  await change(world, { role: 'system', name: 'demo' }, { action: 'directory.seed' }, async (tx) => {
    await keep(tx, 'organization', 'county', organizations);
    await keepClasses(tx, demoClasses(), false);
    await keep(tx, 'unit', 'county', units);
    await keepStaff(tx, staff);
    const ways = await keep(tx, 'channel', 'county', channels);
    const written = await keep(tx, 'service', 'county', services);
    await connect(tx, 'county', written, ways);
    await indexServices(tx, written, ways);
  });
}
