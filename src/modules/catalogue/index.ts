import { fileURLToPath } from 'node:url';
import type { Part } from '../../kernel/part.ts';
import { find } from './find/find.page.tsx';
import { read } from './read/read.page.tsx';
import { report } from './report/report.page.tsx';
import { seed } from './seed.ts';
import './actions.ts';

/** The professional's service catalogue: what residents see, and what the county tells its own. */
export const catalogue: Part = {
  name: 'catalogue',
  routes: [find, read, report],
  scripts: { copy: fileURLToPath(new URL('./client/copy.ts', import.meta.url)) },
  seed,
};
