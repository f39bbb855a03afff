import type { Appointment } from '../../../engines/calendar/index.ts';
import { type Channel, notify, withdraw } from '../../../engines/notify/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import { keepFile } from '../../../kernel/files.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { calendarFile } from '../calendar-file/calendar-file.ts';
import { say } from '../texts.ts';
import { reminderAt } from './reminder.rules.ts';

type Booked = Appointment;
const key = (a: Booked, what: string) => `appointment:${a.id}:${what}`;

/** Tells that the time is booked, with a calendar file, and puts the reminder to wait. Nothing here tells of health or of what kind of help. */
export async function tellBooked(tx: Tx, world: World, a: Booked, lang: Lang): Promise<Channel[]> {
  const t = say(lang);
  const words = wordsOf(world, a, lang);
  const file = await keepFile(tx, {
    matter: a.matter,
    name: t('file.name'),
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: Buffer.from(calendarFile(world, a, lang)),
  });
  const channels = await notify(tx, world, {
    person: a.person,
    matter: a.matter,
    key: key(a, 'confirmed'),
    sms: t('sms.confirmed', words),
    email: { subject: t('mail.confirmed.subject', words), text: t('mail.confirmed', words) },
    files: [file],
    until: a.ends,
  });
  const at = reminderAt(a.starts, tx.now);
  if (at) {
    await notify(tx, world, {
      person: a.person,
      matter: a.matter,
      key: key(a, 'reminder'),
      sms: t('sms.reminder', words),
      email: { subject: t('mail.reminder.subject', words), text: t('mail.reminder', words) },
      at,
      reminder: true,
      until: a.starts,
    });
  }
  return channels;
}

/** Tells that the time is cancelled; the reminder no longer goes out. */
export async function tellCancelled(tx: Tx, world: World, a: Booked, lang: Lang): Promise<void> {
  const t = say(lang);
  const words = wordsOf(world, a, lang);
  await withdraw(tx, { matter: a.matter, key: key(a, 'reminder') });
  await notify(tx, world, {
    person: a.person,
    matter: a.matter,
    key: key(a, 'cancelled'),
    sms: t('sms.cancelled', words),
    email: { subject: t('mail.cancelled.subject', words), text: t('mail.cancelled', words) },
  });
}

const wordsOf = ({ config, county }: World, a: Booked, lang: Lang) => ({
  service: county.serviceName[lang],
  county: county.name[lang],
  phone: county.phones.centre,
  when: sayWhen(a.starts, lang),
  cancelBy: sayWhen(a.cancelBy, lang),
  url: `${config.url}/${lang}/my`,
});
