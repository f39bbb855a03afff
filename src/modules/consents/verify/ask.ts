import { type AddressChannel, askProof, contactOf, LIFE_MINUTES } from '../../../engines/contact/index.ts';
import { tellAddress } from '../../../engines/notify/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';

export type Sent = { kind: 'sent' } | { kind: 'wait'; until: Date } | { kind: 'proven' } | { kind: 'no-address' };

/** Sends a code or a link to the present address. The secret goes into the message and nowhere else. */
export function sendProof({ world, actor }: Visit<Resident>, channel: AddressChannel): Promise<Sent> {
  return change(world, actor, { action: 'consents.send-proof', subject: actor.person, data: 'contact details' }, async (tx): Promise<Sent> => {
    const asked = await askProof(tx, world, actor.person, channel);
    tx.audited({ outcome: asked.kind === 'send' ? `sent by ${channel}` : asked.kind });
    if (asked.kind !== 'send') return asked;
    const lang = (await contactOf(tx, actor.person))!.lang;
    const t = say(lang);
    const words = {
      service: world.county.serviceName[lang],
      minutes: LIFE_MINUTES[channel],
      secret: asked.secret,
      link: `${world.config.url}/${lang}/contact/confirm/${asked.secret}`,
    };
    await tellAddress(tx, world, {
      person: actor.person,
      channel,
      to: asked.to,
      key: asked.key,
      subject: t('link.mail.subject', words),
      text: t(channel === 'sms' ? 'code.sms' : 'link.mail', words),
      until: asked.until,
      secret: true,
    });
    return { kind: 'sent' };
  });
}

/** The address to prove, and how far it is. */
export const addressToProve = ({ world, actor }: Visit<Resident>, channel: AddressChannel) =>
  look(
    world,
    actor,
    { action: 'consents.contact', subject: actor.person, data: 'contact details' },
    async (tx) => (await contactOf(tx, actor.person))?.[channel],
  );
