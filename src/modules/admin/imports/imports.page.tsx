import { importRuns } from '../../../engines/directory/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { ImportsView } from './imports.view.tsx';

/** What each import of services brought, changed and refused. */
export const imports = page({
  at: '/admin/imports',
  may: administrators,

  get: async (visit) => ({ show: <ImportsView visit={visit} runs={await importRuns(visit.world.db, 30)} /> }),
});
