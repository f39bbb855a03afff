import type { Part } from '../../kernel/part.ts';
import './actions.ts';

export { computeFiles } from './compute-files.ts';
export { UnusableFile } from './exchange/csv.ts';
export { type Differences, differences } from './truth.ts';

/** Open opinion conversations: residents vote on each other's statements, and see what unites and what divides. */
export const participation: Part = { name: 'participation' };
