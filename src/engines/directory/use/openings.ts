import { sql } from 'kysely';
import { change } from '../../../kernel/change.ts';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { remembered } from '../../../kernel/remembered.ts';
import { tally } from '../../../kernel/tally.ts';
import type { World } from '../../../kernel/world.ts';
import type { Texts } from '../records.ts';

/** Days of use that count, and how long they are kept. */
const COUNTED_DAYS = 28;
const KEPT_DAYS = 400;

/** A service's page was opened. Kept as how many in a day, nothing of by whom. */
export const opened = tally(20, async (world, counts) => {
  await change(world, { role: 'system', name: 'directory' }, { action: 'directory.count-openings' }, async (tx) => {
    await sql`
      insert into directory.opening (county, service, day, times)
      select s.county, s.id, ${dayOf(tx.now)}::date, c.times from json_to_recordset(${JSON.stringify([...counts].map(([service, times]) => ({ service, times })))}::json)
        as c (service uuid, times int) join directory.service s on s.id = c.service
      on conflict (service, day) do update set times = opening.times + excluded.times`.execute(tx.db);
    await sql`delete from directory.opening where county = kernel.current_county() and day < ${addDays(dayOf(tx.now), -KEPT_DAYS)}::date`.execute(
      tx.db,
    );
  });
});

export type MostUsed = { id: ServiceId; names: Texts };

/**
 * The services whose pages are opened most, of the last four weeks; with a municipality ('' for none) those for its people. While there is little use
 * yet, the county's own order fills the list. Half a minute old at most.
 */
export const mostUsed = remembered(30, async (world: World, municipality: string): Promise<MostUsed[]> => {
  const { rows } = await sql<MostUsed>`
    select s.id, s.shown_names as names from directory.service s
      left join (select service, sum(times) as times from directory.opening
        where county = kernel.current_county() and day > ${addDays(dayOf(world.clock()), -COUNTED_DAYS)}::date group by service) o on o.service = s.id
    where s.county = kernel.current_county() and s.status = 'Published' and not s.hidden
      and (${municipality} = '' or s.municipalities is null or ${municipality} = any (s.municipalities))
    order by o.times desc nulls last, s.position, s.id limit 6`.execute(world.db);
  return rows;
});
