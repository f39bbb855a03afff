export { computeFiles } from './compute-files.ts';
export { UnusableFile } from './exchange/csv.ts';
