import { listUnits } from '../../../engines/directory/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { readFilter } from './desk.input.ts';
import { deskOf } from './desk.store.ts';
import { DeskView } from './desk.view.tsx';

/** A professional's work queue over own units. */
export const desk = page({
  at: '/desk',
  may: professionals,

  async get(visit) {
    const { world, actor, query } = visit;
    const filter = readFilter(query, actor);
    const units = await listUnits(world.db);
    const rows = await look(world, actor, { action: 'queue.open', data: 'work queue' }, (tx) => deskOf(tx, filter, actor.practitioner));
    return { show: <DeskView visit={visit} rows={rows} filter={filter} units={units.filter((u) => actor.units.includes(u.id))} /> };
  },
});
