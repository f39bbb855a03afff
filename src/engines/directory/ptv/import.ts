import { sql } from 'kysely';
import { change } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import type { ChannelRecord, OrganizationRecord, ServiceRecord } from '../records.ts';
import { indexServices } from '../search/shelf.ts';
import { connect, loose } from '../store/connect.store.ts';
import { different, type Kind, keep, type Printed, printed } from '../store/keep.store.ts';
import { nameOf, normaliseChannel, normaliseOrganization, normaliseService } from './normalise.ts';
import { inCircles } from './organization.ts';
import type { Normalised } from './raw.ts';
import { readRecords } from './read.ts';

type ImportFiles = { services?: string | undefined; channels?: string | undefined; organizations?: string | undefined };
/** `read` = `changed` + `unchanged` + `refused.length`. `notes`: what was left out of records that were taken. */
export type KindReport = {
  read: number;
  changed: number;
  unchanged: number;
  refused: { id: string; reason: string }[];
  notes: { id: string; note: string }[];
};
export type ImportReport = { services: KindReport; channels: KindReport; organizations: KindReport; loose: { id: string; note: string }[] };

/**
 * Imports PTV files (v7, v8, v11) into the county's directory, in one transaction: a failure leaves everything as it was. A record that
 * cannot be used is refused with its reason and the rest goes on; what a file does not mention stays. The report is kept in
 * `directory.import_run`. Throws `FileProblem` before anything is written when a file is missing or broken.
 */
export async function importPtv(world: World, files: ImportFiles): Promise<ImportReport> {
  const given = {
    organizations: await read(files.organizations, normaliseOrganization),
    channels: await read(files.channels, normaliseChannel),
    services: await read(files.services, normaliseService),
  };
  untangle(given.organizations);
  return change(
    world,
    { role: 'system', name: 'import' },
    { action: 'directory.import', purpose: 'administration', data: 'services' },
    async (tx) => {
      const organizations = await store(tx, 'organization', given.organizations);
      const channels = await store(tx, 'channel', given.channels);
      const services = await store(tx, 'service', given.services);
      await connect(tx, 'ptv');
      await indexServices(tx, services.written, channels.written);
      const report = { services: services.report, channels: channels.report, organizations: organizations.report, loose: await loose(tx, 'ptv') };
      await sql`insert into directory.import_run (county, format, at, report) values (kernel.current_county(), 'ptv', ${tx.now}, ${JSON.stringify(report)}::jsonb)`.execute(
        tx.db,
      );
      return report;
    },
  );
}

type Given<R> = { records: R[]; report: KindReport };

async function read<R extends { sourceId: string }>(path: string | undefined, normalise: (json: unknown) => Normalised<R>): Promise<Given<R>> {
  const report: KindReport = { read: 0, changed: 0, unchanged: 0, refused: [], notes: [] };
  const records = new Map<string, R>();
  for (const [index, json] of (path ? await readRecords(path) : []).entries()) {
    report.read++;
    const id = nameOf(json, index);
    const result = normalise(json);
    if ('refused' in result) report.refused.push({ id, reason: result.refused });
    else if (records.has(result.record.sourceId)) report.refused.push({ id, reason: 'the same id was already in this file' });
    else {
      records.set(result.record.sourceId, result.record);
      report.notes.push(...result.notes.map((note) => ({ id, note })));
    }
  }
  return { records: [...records.values()], report };
}

function untangle({ records, report }: Given<OrganizationRecord>): void {
  const circular = inCircles(records);
  for (const o of records) {
    if (!circular.has(o.sourceId)) continue;
    o.parentRef = null;
    report.notes.push({ id: o.sourceId, note: 'its parents lead back to itself; left without a parent' });
  }
}

async function store<R extends OrganizationRecord | ChannelRecord | ServiceRecord>(tx: Tx, kind: Kind, { records, report }: Given<R>) {
  const changed: Printed<R>[] = await different(tx.db, kind, 'ptv', printed(records));
  const written = await keep(tx, kind, 'ptv', changed);
  report.changed = changed.length;
  report.unchanged = records.length - changed.length;
  return { report, written };
}
