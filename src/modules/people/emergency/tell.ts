import { findEmergency, findPerson, mattersOf, putAmongMatters } from '../../../engines/matter/index.ts';
import type { EmergencyId } from '../../../kernel/ids.ts';
import { notify, sendMail } from '../../../engines/notify/index.ts';
import type { Happening } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import { say } from '../texts.ts';

export const TELL_OFFICER = 'people:tell-officer';

/** The person finds the access among own matters and gets word of it without content; the data-protection officer gets an e-mail. */
export async function tellOfEmergency(tx: Tx, { data }: Happening, world: World): Promise<void> {
  const emergency = await findEmergency(tx, data.emergency as EmergencyId);
  const person = emergency && (await findPerson(tx, emergency.person));
  if (!person) return;
  const matter = await putAmongMatters(tx, emergency);
  const t = say(person.lang);
  const address = `${world.config.url}/${person.lang}/my`;
  // A letter, to whom one is sent, is posted by a unit that already cares for the person.
  const cared = (await mattersOf(tx, person.id)).find((m) => m.unit !== null && m.state === 'open');
  await notify(tx, world, {
    person: person.id,
    matter: cared?.id ?? matter,
    key: `emergency:${emergency.id}`,
    kind: 'message',
    sms: t('news.sms', { address }),
    email: { subject: t('news.subject'), text: t('news.email', { address }) },
  });
  tx.job(TELL_OFFICER, { emergency: emergency.id }, { key: `${TELL_OFFICER}:${emergency.id}` });
}

/** An e-mail to the data-protection officer's office: that there is something to look at, and where; whose data and whose reason are in the office only. */
export async function tellOfficer({ emergency }: Record<string, unknown>, world: World): Promise<void> {
  const words = (['fi', 'sv'] as const).map((lang) =>
    say(lang)('officer.text', { address: `${world.config.url}/${lang}/privacy-office/emergencies` }),
  );
  const delivery = await sendMail(world, {
    id: String(emergency),
    to: world.county.privacyOffice,
    subject: `${say('fi')('officer.subject')} / ${say('sv')('officer.subject')}`,
    text: words.join('\n\n'),
    at: world.clock(),
    files: [],
  });
  // The job is tried again; what can never go stands in the office's list in any case.
  if (delivery.kind === 'later') throw new Error(`the data-protection officer was not told: ${delivery.why}`);
  if (delivery.kind === 'never') world.log.error({ why: delivery.why }, 'the address of the data-protection office takes no mail');
}
