import type { Tx } from '../../../kernel/db.ts';
import type { ClassKind, ClassRecord, GeneralDescriptionRecord, OrganizationRecord, ServiceRecord } from '../records.ts';
import { noticeCorrected } from '../layer/correction.store.ts';
import { CHECK } from '../quality/check.job.ts';
import { indexServices } from '../search/shelf.ts';
import { keepClasses, knownClasses } from '../store/classes.store.ts';
import { connect, loose } from '../store/connect.store.ts';
import { archive, heldPrints, type Kind, keep, printed } from '../store/keep.store.ts';
import { heldGeneralDescriptions, heldParents } from '../store/held.store.ts';
import { classesOf, codesKnown, listedClass } from './classes.ts';
import { withGeneral } from './general-description.ts';
import { normaliseChannel, normaliseCollection, normaliseGeneralDescription, normaliseOrganization, normaliseService } from './normalise.ts';
import { inCircles } from './organization.ts';
import type { Normalised } from './raw.ts';
import type { Source } from './read.ts';
import { calledIn, emptyReport, type ImportReport, type KindReport } from './report.ts';

/** What there is to take in. `gone`: source ids that their owner has archived or withdrawn. */
export type Given = {
  classes?: readonly { kind: ClassKind; source: Source }[];
  generalDescriptions?: Source | undefined;
  organizations?: Source | undefined;
  channels?: Source | undefined;
  services?: Source | undefined;
  collections?: Source | undefined;
  gone?: Partial<Record<'services' | 'channels' | 'organizations' | 'collections' | 'generalDescriptions', readonly string[]>>;
};

/** Records read, compared and written at a time. */
const AT_ONCE = 500;

/**
 * Takes PTV records of any version into the directory. All of it in the caller's transaction: nobody sees a half. What is not mentioned stays;
 * records that cannot be used are refused one by one.
 */
export async function takeIn(tx: Tx, given: Given): Promise<ImportReport> {
  const classes = await takeClasses(tx, given.classes ?? []);
  if (given.generalDescriptions && given.services) await keepClasses(tx, await classesIn(given.services), false);
  const codeOf = codesKnown(await knownClasses(tx.db));
  const generalDescriptions = await take(tx, 'general_description', given.generalDescriptions, normaliseGeneralDescription(codeOf));
  const organizations = await take(tx, 'organization', given.organizations, normaliseOrganization, untangled(tx));
  const channels = await take(tx, 'channel', given.channels, normaliseChannel);
  const services = await take(tx, 'service', given.services, normaliseService, described(await heldGeneralDescriptions(tx.db)), (jsons) =>
    keepClasses(tx, jsons.flatMap(classesOf), false),
  );
  const collections = await take(tx, 'service_collection', given.collections, normaliseCollection);
  for (const [taken, kind, ids] of [
    [services, 'service', given.gone?.services],
    [channels, 'channel', given.gone?.channels],
    [organizations, 'organization', given.gone?.organizations],
    [collections, 'service_collection', given.gone?.collections],
    [generalDescriptions, 'general_description', given.gone?.generalDescriptions],
  ] as const) {
    const out = ids?.length ? await archive(tx, kind, 'ptv', ids) : [];
    taken.report.archived = out.length;
    taken.written.push(...out);
  }
  await connect(tx, 'ptv', services.written, channels.written);
  await indexServices(tx, services.written, channels.written);
  await noticeCorrected(tx);
  tx.job(CHECK, {}, { key: CHECK });
  return {
    services: services.report,
    channels: channels.report,
    organizations: organizations.report,
    generalDescriptions: generalDescriptions.report,
    collections: collections.report,
    classes,
    loose: await loose(tx, 'ptv'),
    trouble: [],
  };
}

type Keepable = { sourceId: string };
type Taken = { report: KindReport; written: string[] };
type Read<R> = { record: R; note(note: string): void };

/** Reads, compares and writes one kind. `finish` sees some records before they are compared; `aside` what they were read from. */
async function take<R extends Keepable>(
  tx: Tx,
  kind: Kind,
  source: Source | undefined,
  normalise: (json: unknown) => Normalised<R>,
  finish: (some: readonly Read<R>[]) => R[] | Promise<R[]> = (some) => some.map((s) => s.record),
  aside: (jsons: readonly unknown[]) => Promise<unknown> = async () => {},
): Promise<Taken> {
  const report = emptyReport();
  const written: string[] = [];
  if (!source) return { report, written };
  const held = await heldPrints(tx.db, kind, 'ptv');
  const seen = new Set<string>();
  let some: Read<R>[] = [];
  let jsons: unknown[] = [];
  const write = async () => {
    await aside(jsons);
    const changed = printed(await finish(some)).filter(({ record, print }) => held.get(record.sourceId) !== print);
    written.push(...(await keep(tx, kind, 'ptv', changed)));
    report.changed += changed.length;
    report.unchanged += some.length - changed.length;
    some = [];
    jsons = [];
  };
  for await (const found of source()) {
    report.read++;
    const id = calledIn(report, found);
    const result = 'refused' in found ? found : normalise(found.json);
    if ('refused' in result) report.refused.push({ id, reason: result.refused });
    else if (seen.has(result.record.sourceId)) report.refused.push({ id, reason: 'the same id was already given' });
    else {
      seen.add(result.record.sourceId);
      report.notes.push(...result.notes.map((note) => ({ id, note })));
      some.push({ record: result.record, note: (note) => report.notes.push({ id, note }) });
      if ('json' in found) jsons.push(found.json);
      // Organisations are few, and whether they go in a circle is seen only when all are there.
      if (some.length >= AT_ONCE && kind !== 'organization') await write();
    }
  }
  await write();
  return { report, written };
}

const untangled = (tx: Tx) => async (some: readonly Read<OrganizationRecord>[]) => {
  const parents = new Map((await heldParents(tx.db)).map((o) => [o.sourceId, o]));
  for (const { record } of some) parents.set(record.sourceId, record);
  const circular = inCircles([...parents.values()]);
  return some.map(({ record, note }) => {
    if (!circular.has(record.sourceId)) return record;
    note('its parents lead back to itself; left without a parent');
    return { ...record, parentRef: null };
  });
};

const described = (general: ReadonlyMap<string, GeneralDescriptionRecord>) => (some: readonly Read<ServiceRecord>[]) =>
  some.map(({ record }) => {
    const its = general.get(record.generalDescriptionRef ?? '');
    return its ? withGeneral(record, its) : record;
  });

async function classesIn(services: Source): Promise<ClassRecord[]> {
  const found = new Map<string, ClassRecord>();
  for await (const s of services()) if ('json' in s) for (const c of classesOf(s.json)) found.set(`${c.kind} ${c.code} ${c.uris}`, c);
  return [...found.values()];
}

async function takeClasses(tx: Tx, lists: NonNullable<Given['classes']>): Promise<KindReport> {
  const report = emptyReport();
  const named: ClassRecord[] = [];
  for (const { kind, source } of lists) {
    for await (const found of source()) {
      report.read++;
      const listed = 'json' in found ? listedClass(kind, found.json) : undefined;
      if (listed) named.push(listed);
      else report.refused.push({ id: calledIn(report, found), reason: 'json' in found ? 'no code with a name' : found.refused });
    }
  }
  report.changed = await keepClasses(tx, named, true);
  report.unchanged = named.length - report.changed;
  return report;
}
