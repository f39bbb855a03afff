import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { ChannelId } from '../../../kernel/ids.ts';
import type { Reading } from './reading.input.ts';

/** Keeps a reading; the same moment sent again corrects it, so sending twice is as once. */
export async function keepReading(tx: Tx, clinic: ChannelId, reading: Reading, client: string): Promise<void> {
  await sql`
    insert into congestion.reading (county, clinic, measured_at, level, wait_minutes, waiting, client, received_at)
    values (kernel.current_county(), ${clinic}, ${reading.measuredAt}, ${reading.level}, ${reading.waitMinutes}, ${reading.waiting}, ${client}, ${tx.now})
    on conflict (clinic, measured_at) do update set level = excluded.level, wait_minutes = excluded.wait_minutes, waiting = excluded.waiting,
      client = excluded.client, received_at = excluded.received_at`.execute(tx.db);
}
