import { type Changed, contactOf } from '../contact/index.ts';
import type { Tx } from '../../kernel/db.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { World } from '../../kernel/world.ts';
import { tellAddress } from './notify.store.ts';
import { say } from './texts.ts';

/** A proven address hears that it is one no longer (`setAddresses` of engines/contact gives what changed): if somebody else did it, its owner knows at once. */
export async function tellOldAddresses(tx: Tx, world: World, person: PersonId, changed: readonly Changed[]): Promise<void> {
  const proven = changed.filter((c) => c.proven);
  if (proven.length === 0) return;
  const lang = (await contactOf(tx, person))?.lang ?? 'fi';
  const words = { service: world.county.serviceName[lang], phone: world.county.phones.centre };
  for (const { channel, before } of proven) {
    if (!before) continue;
    await tellAddress(tx, world, {
      person,
      channel,
      to: before,
      key: `contact-changed:${crypto.randomUUID()}`,
      subject: say(lang)('changed.subject', words),
      text: say(lang)('changed.text', words),
    });
  }
}
