import type pg from 'pg';

/**
 * Sentences about the database that must find nothing, whatever was killed and when. Each gives rows that break it.
 * A confirmation is known in the sinks by the id of its message, which travels as Message-ID and as the SMS conversation.
 */
export const PROMISES: Readonly<Record<string, string>> = {
  'a booked time has one audit entry of its booking': `
    select a.id, count(e.id) from calendar.appointment a
    left join kernel.audit_entry e on e.matter = a.matter and e.action = 'booking.confirm' and e.outcome = 'booked' group by a.id having count(e.id) <> 1`,
  'a booked time has one event of its booking': `
    select a.id, count(e.id) from calendar.appointment a
    left join kernel.event e on e.type = 'booking.confirmed' and e.data ->> 'appointment' = a.id::text group by a.id having count(e.id) <> 1`,
  'a booked time has one task in the queue': `
    select a.id, count(t.id) from calendar.appointment a left join tasks.item t on t.appointment = a.id group by a.id having count(t.id) <> 1`,
  'a booked time is once on the timeline': `
    select a.id, count(e.id) from calendar.appointment a
    left join matter.timeline e on e.matter = a.matter and e.kind = 'booking.confirmed' group by a.id having count(e.id) <> 1`,
  'a booked time has one SMS and one e-mail, both sent': `
    select a.id, array_agg(m.channel || ' ' || m.state) from calendar.appointment a
    left join notify.message m on m.key = 'appointment:' || a.id || ':confirmed' group by a.id
    having array_agg(m.channel || ' ' || m.state order by m.channel) is distinct from array['email sent', 'sms sent']`,
  'each message arrived once': `
    select m.id, m.channel, count(s.*) + count(l.*) from notify.message m
    left join fakes.sms s on s.conversation like '%' || m.id || '%' left join fakes.mail l on l.message_id like '%' || m.id || '%'
    where m.key like '%:confirmed' group by m.id having count(s.*) + count(l.*) <> 1`,
  'nothing arrived that was not sent': `
    select 'sms', conversation from fakes.sms where not exists (select from notify.message m where conversation like '%' || m.id || '%' and state = 'sent')
    union all
    select 'mail', message_id from fakes.mail where not exists (select from notify.message m where message_id like '%' || m.id || '%' and state = 'sent')`,
  'nobody is in two places at once': `
    select a.id, b.id from calendar.appointment a join calendar.appointment b
      on a.id < b.id and a.practitioner = b.practitioner and a.during && b.during where a.status = 'booked' and b.status = 'booked'`,
  'a booked time is firmly taken, and a firmly taken time is booked': `
    select a.id, o.id from (select * from calendar.appointment where status = 'booked') a
    full join (select * from calendar.occupancy where held_until is null) o on o.id = a.occupancy
    where a.id is null or o.id is null or a.slot <> o.slot or a.during <> o.during`,
  'a held time is held for somebody, until a moment': `
    select o.id, h.occupancy from (select * from calendar.occupancy where held_until is not null) o full join calendar.hold h on h.occupancy = o.id
    where o.id is null or h.occupancy is null or o.held_until > now() + interval '11 minutes'`,
  'a matter with a booked time belongs to the unit that gives it': `
    select a.id, m.unit from calendar.appointment a join matter.matter m on m.id = a.matter where m.unit is distinct from a.unit`,
  'no job has been given up or lies waiting': `
    select id, task_identifier, attempts, last_error from graphile_worker.jobs where run_at <= now() and key not like 'cron%' or attempts >= max_attempts`,
};

/** The promises that do not hold, with what breaks them. */
export async function brokenPromises(db: pg.Client): Promise<Record<string, unknown[]>> {
  const broken: Record<string, unknown[]> = {};
  for (const [promise, sql] of Object.entries(PROMISES)) {
    const { rows } = await db.query({ text: sql, rowMode: 'array' });
    if (rows.length) broken[promise] = rows.slice(0, 5);
  }
  return broken;
}
