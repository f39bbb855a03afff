import { setAddresses, setLanguage, setWishes, noteDigitalUse, wishesOf } from '../../../engines/contact/index.ts';
import { tellOldAddresses } from '../../../engines/notify/index.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
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
      return tellOldAddresses(tx, world, person, changed);
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
