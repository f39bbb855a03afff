import { type Changed, setAddresses, setLanguage, setWishes, noteDigitalUse, wishesOf } from '../../../engines/contact/index.ts';
import { tellAddress } from '../../../engines/notify/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { say } from '../texts.ts';
import { readContacts } from './addresses.input.ts';
import { callTimeOf, channelsOf, needsOf, type Section, type Values } from './sections.input.ts';

/** Keeps one section of the page; the values have no mistakes in it. */
export async function saveSection(tx: Tx, world: World, person: PersonId, section: Section, values: Values): Promise<void> {
  switch (section) {
    case 'addresses': {
      const { contacts } = readContacts(values.addresses);
      if (!contacts) throw new Error('contact details with mistakes');
      const changed = await setAddresses(tx, person, contacts);
      await setLanguage(tx, person, contacts.lang);
      for (const change of changed) await warnOldAddress(tx, world, person, change, contacts.lang);
      return;
    }
    case 'channels':
      return setWishes(tx, person, { channels: channelsOf(values.channels) });
    case 'digital': {
      const digital = values.digital.digital === 'yes';
      if ((await wishesOf(tx, person)).digital !== digital) await noteDigitalUse(tx, person, digital);
      return setWishes(tx, person, { callTime: callTimeOf(values.digital) });
    }
    case 'needs':
      return setWishes(tx, person, needsOf(values.needs));
  }
}

/** A proven address hears that it is one no longer: if somebody else did it, its owner knows at once. */
async function warnOldAddress(tx: Tx, world: World, person: PersonId, { channel, before, proven }: Changed, lang: 'fi' | 'sv' | 'en'): Promise<void> {
  if (!proven || !before) return;
  const t = say(lang);
  const words = { service: world.county.serviceName[lang], phone: world.county.phones.centre };
  await tellAddress(tx, world, {
    person,
    channel,
    to: before,
    key: `contact-changed:${crypto.randomUUID()}`,
    subject: t('changed.subject', words),
    text: t('changed.text', words),
  });
}
