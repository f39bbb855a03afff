import { LANGS } from '../../../kernel/i18n.ts';
import type { ChannelId, OrganizationId, ServiceId } from '../../../kernel/ids.ts';
import type { Day, Hours } from '../hours/hours.ts';
import type { ChannelType, Texts } from '../records.ts';

/** What can be lacking in a service's information, gravest first. */
export const KINDS = [
  'no-channels',
  'dead-link',
  'hours-past',
  'no-hours',
  'no-phone',
  'old-exceptions',
  'missing-language',
  'no-summary',
  'summary-long',
  'no-price',
  'duplicate',
] as const;
export type Kind = (typeof KINDS)[number];
/** `detail`: the language, the web address or the other service; for hours the channel. */
export type Problem = { kind: Kind; detail: string; channel: ChannelId | null };

export type CheckedService = {
  id: ServiceId;
  organization: OrganizationId | null;
  names: Texts;
  summaries: Texts;
  priced: boolean;
  channels: readonly CheckedChannel[];
};
export type CheckedChannel = { id: ChannelId; type: ChannelType; phones: number; hours: Hours; urls: readonly string[] };

/** PTV's own limit of a summary. */
export const SUMMARY_MAX = 150;

/** What is lacking in one service today. `dead`: web addresses that do not answer. Pure. */
export function problemsOf(service: CheckedService, { dead, today }: { dead: ReadonlySet<string>; today: Day }): Problem[] {
  const { channels } = service;
  const said = LANGS.filter((l) => service.names[l]);
  return [
    ...(channels.length === 0 ? [problem('no-channels')] : []),
    ...channels.flatMap((c) => c.urls.filter((u) => dead.has(u)).map((u) => problem('dead-link', u, c.id))),
    ...channels.flatMap((c) => hoursOf(c, today)),
    ...(channels.length > 0 && channels.every((c) => c.phones === 0) ? [problem('no-phone')] : []),
    ...LANGS.filter((l) => !service.names[l]).map((l) => problem('missing-language', l)),
    ...said.filter((l) => !service.summaries[l]).map((l) => problem('no-summary', l)),
    ...said.filter((l) => (service.summaries[l]?.length ?? 0) > SUMMARY_MAX).map((l) => problem('summary-long', l)),
    ...(service.priced ? [] : [problem('no-price')]),
  ];
}
const problem = (kind: Kind, detail = '', channel: ChannelId | null = null): Problem => ({ kind, detail, channel });

function hoursOf({ id, type, hours }: CheckedChannel, today: Day): Problem[] {
  if (hours.length === 0) return type === 'ServiceLocation' ? [problem('no-hours', id, id)] : [];
  const standing = hours.filter((h) => h.kind !== 'exception');
  const exceptions = hours.filter((h) => h.kind === 'exception');
  const holds = standing.some((h) => h.kind === 'always' || !h.to || h.to >= today);
  const exceptionHolds = exceptions.some((h) => h.to >= today);
  if (!holds && !exceptionHolds) return [problem('hours-past', id, id)];
  return exceptions.length > 0 && !exceptionHolds ? [problem('old-exceptions', id, id)] : [];
}

/** Services of one organisation with the same name: each points to the first of them. Pure. */
export function duplicatesAmong(services: readonly Pick<CheckedService, 'id' | 'names' | 'organization'>[]): Map<ServiceId, ServiceId> {
  const first = new Map<string, ServiceId>();
  const found = new Map<ServiceId, ServiceId>();
  for (const { id, names, organization } of services) {
    const name = (names.fi ?? names.sv ?? names.en ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (!name) continue;
    const key = `${organization ?? ''} ${name}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, id);
    else {
      found.set(id, earlier);
      if (!found.has(earlier)) found.set(earlier, id);
    }
  }
  return found;
}
