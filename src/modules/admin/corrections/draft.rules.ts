import { type Correction, textIn } from '../../../engines/directory/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { sayServices } from '../services/texts.ts';

/** The message to the owner, ready to be sent or changed. Pure. */
export function draftFor(c: Pick<Correction, 'serviceNames' | 'sourceId' | 'channelNames' | 'what'>, lang: Lang, county: string): string {
  const t = sayServices(lang);
  const channel = c.channelNames ? t('corrections.mail.channel', { name: textIn(c.channelNames, lang) }) : '';
  return t('corrections.mail.text', { name: textIn(c.serviceNames, lang), id: c.sourceId, channel, what: c.what, county });
}
export const subjectFor = (c: Pick<Correction, 'serviceNames'>, lang: Lang): string =>
  sayServices(lang)('corrections.mail.subject', { name: textIn(c.serviceNames, lang) });
