import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { keepRun } from '../store/run.store.ts';
import { recordsOfFile } from './read.ts';
import type { ImportReport } from './report.ts';
import { takeIn } from './take.ts';

export type ImportFiles = Partial<
  Record<
    'services' | 'channels' | 'organizations' | 'generalDescriptions' | 'collections' | 'serviceClasses' | 'targetGroups' | 'lifeEvents',
    string | undefined
  >
>;

/**
 * Imports PTV files (v7, v8, v11, v12) into the county's directory, in one transaction: a failure leaves everything as it was. A record that
 * cannot be used is refused with its reason and the rest goes on; what a file does not mention stays. The report is kept in
 * `directory.import_run`. Throws `FileProblem` when a file is missing or holds no records.
 */
export function importPtv(world: World, files: ImportFiles): Promise<ImportReport> {
  const of = (path: string | undefined) => (path ? recordsOfFile(path) : undefined);
  return change(
    world,
    { role: 'system', name: 'import' },
    { action: 'directory.import', purpose: 'administration', data: 'services' },
    async (tx) => {
      const report = await takeIn(tx, {
        classes: [
          { kind: 'service-class' as const, source: of(files.serviceClasses) },
          { kind: 'target-group' as const, source: of(files.targetGroups) },
          { kind: 'life-event' as const, source: of(files.lifeEvents) },
        ].flatMap(({ kind, source }) => (source ? [{ kind, source }] : [])),
        generalDescriptions: of(files.generalDescriptions),
        organizations: of(files.organizations),
        channels: of(files.channels),
        services: of(files.services),
        collections: of(files.collections),
      });
      await keepRun(tx, report);
      return report;
    },
  );
}
