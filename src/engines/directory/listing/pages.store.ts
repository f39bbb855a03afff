import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { ChannelId, ServiceId } from '../../../kernel/ids.ts';

/** Something with a page of its own, and when it last changed. */
export type Paged = { kind: 'service'; id: ServiceId; changedAt: Date } | { kind: 'place'; id: ChannelId; changedAt: Date };

/** Every service and place that people can open, in the order they came. */
export async function listPages(db: Db): Promise<Paged[]> {
  const { rows } = await sql<Paged>`
    select 'service' as kind, s.id, s.changed_at as "changedAt" from directory.service s where s.status = 'Published' and not s.hidden
    union all
    select 'place', c.id, c.changed_at from directory.channel c where c.status = 'Published' and not c.hidden and c.type = 'ServiceLocation'
    order by kind desc, id`.execute(db);
  return rows;
}
