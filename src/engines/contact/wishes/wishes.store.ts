import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { CallTime, Need, Way, Wishes } from './wishes.ts';

type Row = {
  reminder: Way[] | null;
  message: Way[] | null;
  news: Way[] | null;
  digital: boolean;
  role: NonNullable<Wishes['digitalBy']>['role'];
  name: string;
  at: Date | null;
  callTime: CallTime | null;
  interpreter: string | null;
  needs: Need[];
  needsNote: string;
};

/** What a person has wished; of one who has said nothing, or whom the one who asks may not see, the wishes of nobody in particular. */
export async function wishesOf(tx: Tx, person: PersonId): Promise<Wishes> {
  const { rows } = await sql<Row>`
    select reminder, message, news, digital, digital_by_role as role, digital_by_name as name, digital_at as at, call_time as "callTime", interpreter, needs,
      needs_note as "needsNote" from contact.preference where person = ${person}`.execute(tx.db);
  const r = rows[0];
  if (!r) return { channels: {}, digital: true, needs: [], needsNote: '' };
  return {
    channels: { ...(r.reminder && { reminder: r.reminder }), ...(r.message && { message: r.message }), ...(r.news && { news: r.news }) },
    digital: r.digital,
    ...(r.at && { digitalBy: { role: r.role, name: r.name, at: r.at } }),
    ...(r.callTime && { callTime: r.callTime }),
    ...(r.interpreter && { interpreter: r.interpreter }),
    needs: r.needs,
    needsNote: r.needsNote,
  };
}

/** What one section of a page sets; `null` takes away. */
export type WishChange = {
  channels?: Wishes['channels'];
  callTime?: CallTime | null;
  interpreter?: string | null;
  needs?: readonly Need[];
  needsNote?: string;
};

/** Changes those wishes that are given and leaves the others. */
export async function setWishes(tx: Tx, person: PersonId, wish: WishChange): Promise<void> {
  const some = (ways: readonly Way[] | undefined) => (ways ? [...new Set(ways)] : undefined);
  await keep(tx, person, {
    reminder: some(wish.channels?.reminder),
    message: some(wish.channels?.message),
    news: some(wish.channels?.news),
    call_time: wish.callTime,
    interpreter: wish.interpreter,
    needs: wish.needs && [...new Set(wish.needs)],
    needs_note: wish.needsNote,
  });
  tx.emit('contact.changed', { person, what: Object.keys(wish) });
}

/** Notes that the person does (not) use digital services, and who said so. */
export async function noteDigitalUse(tx: Tx, person: PersonId, digital: boolean): Promise<void> {
  const { actor } = tx;
  const by = 'by' in actor ? actor.by : undefined;
  await keep(tx, person, {
    digital,
    digital_by_role: by ? 'representative' : actor.role,
    digital_by_name: by?.name ?? ('name' in actor ? actor.name : ''),
    digital_at: tx.now,
  });
  tx.emit('contact.changed', { person, what: ['digital'] });
}

/** Columns that are `undefined` stay as they are. Names of columns are from this file only. */
async function keep(tx: Tx, person: PersonId, columns: Record<string, unknown>): Promise<void> {
  const given = Object.entries({ ...columns, changed_at: tx.now }).filter(([, value]) => value !== undefined);
  const names = given.map(([name]) => sql.ref(name));
  await sql`
    insert into contact.preference (person, county, ${sql.join(names)})
    values (${person}, kernel.current_county(), ${sql.join(given.map(([, value]) => value))})
    on conflict (person) do update set ${sql.join(names.map((name) => sql`${name} = excluded.${name}`))}`.execute(tx.db);
}
