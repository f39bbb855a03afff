import { type Finding, textIn } from '../../../engines/directory/index.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { isLang, type Lang } from '../../../kernel/i18n.ts';
import { sayServices } from '../services/texts.ts';

/** Where in the service something is lacking: the language, the channel, the address, the other service. */
export function whereIn(finding: Finding, lang: Lang): string {
  const t = sayServices(lang);
  if (isLang(finding.detail)) return t(`language.${finding.detail}`);
  if (finding.kind === 'duplicate') return textIn(finding.otherNames ?? {}, lang);
  return [finding.channelNames && textIn(finding.channelNames, lang), finding.kind === 'dead-link' && finding.detail].filter(Boolean).join(': ');
}

/** Findings as CSV for a spreadsheet program: semicolons as Finnish ones want them, and nothing it could take for a formula. Pure. */
export function tableOf(found: readonly Finding[], lang: Lang, address: (path: string) => string): string {
  const t = sayServices(lang);
  const head = (['service', 'owner', 'kind', 'where', 'found'] as const).map((c) => t(`quality.column.${c}`));
  const rows = found.map((f) => [
    textIn(f.serviceNames, lang),
    textIn(f.organizationNames ?? {}, lang),
    t(`kind.${f.kind}`),
    whereIn(f, lang),
    dayOf(f.foundAt),
    address(`/admin/services/${f.service}`),
  ]);
  return `\ufeff${[[...head, ''], ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
