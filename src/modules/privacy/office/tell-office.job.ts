import { sendMail } from '../../../engines/notify/index.ts';
import type { World } from '../../../kernel/world.ts';
import { say } from '../texts.ts';

export const TELL_OFFICE = 'privacy:tell-office';

/**
 * An e-mail to the data-protection office: that there is something to look at, and where; whose and what stands in the office only.
 * `id`: the same news is the same message, also when tried again.
 */
export async function tellOffice({ id, late }: Record<string, unknown>, world: World): Promise<void> {
  const words = (['fi', 'sv'] as const).map((lang) =>
    say(lang)(late ? 'mail.late' : 'mail.new', { address: `${world.config.url}/${lang}/privacy-office` }),
  );
  const delivery = await sendMail(world, {
    id: String(id),
    to: world.county.privacyOffice,
    subject: (['fi', 'sv'] as const).map((lang) => say(lang)(late ? 'mail.late.subject' : 'mail.new.subject')).join(' / '),
    text: words.join('\n\n'),
    at: world.clock(),
    files: [],
  });
  // Tried again as a job; what can never go stands on the office's first page in any case.
  if (delivery.kind === 'later') throw new Error(`the data-protection office was not told: ${delivery.why}`);
  if (delivery.kind === 'never') world.log.error({ why: delivery.why }, 'the address of the data-protection office takes no mail');
}
