import { cpSync, existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { type Command, readArgs, UsageError } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = `${ROOT}src/modules/_example`;
const LIST = `${ROOT}src/modules.ts`;

export const newModule: Command = {
  name: 'new',
  usage: 'new module NAME',
  summary: 'a new module, copied from the living example',
  async run(args) {
    const [kind, name] = readArgs(args, { words: 2 }).words;
    if (kind !== 'module' || !name) throw new UsageError('say: new module NAME');
    const trouble = troubleWith(name);
    if (trouble) throw new UsageError(trouble);

    const folder = `${ROOT}src/modules/${name}`;
    cpSync(EXAMPLE, folder, { recursive: true });
    const stamp = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '');
    for (const file of globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => `${f.parentPath}/${f.name}`)) {
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('_example', name));
      const moved = file.replace(/\d{8}T\d{4}__example/, `${stamp}_${name}`);
      if (moved !== file) renameSync(file, moved);
    }
    addToList(name);
    console.log(
      `src/modules/${name} is there and listed in src/modules.ts. Next: ./polku test src/modules/${name}/greet/*.test.ts, then make it yours (CONTRIBUTING.md).`,
    );
    return 0;
  },
};

/** Why a module cannot have this name: it becomes a folder, a name in TypeScript and a PostgreSQL schema, and each must be free. */
function troubleWith(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]{1,30}$/.test(name)) return `'${name}' is not a module's name: small letters and digits, beginning with a letter`;
  if (existsSync(`${ROOT}src/modules/${name}`)) return `src/modules/${name} exists already`;
  if (existsSync(`${ROOT}src/engines/${name}`)) return `src/engines/${name} exists: an engine and a module cannot share a name`;
  const imported = [LIST, `${EXAMPLE}/index.ts`].some((file) => readFileSync(file, 'utf8').includes(`import { ${name} }`));
  if (imported || name === 'parts' || !isFreeWord(name)) return `'${name}' means something else in TypeScript`;
  if (name.startsWith('pg') || TAKEN_IN_SQL.includes(name)) return `'${name}' means something else in the database`;
  return undefined;
}

/** Schemas of others, and words that PostgreSQL 18 does not take as a schema's name unquoted (its documentation, appendix C). */
const TAKEN_IN_SQL =
  `kernel fakes public all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
  column concurrently constraint create cross default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group
  having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset
  on only or order outer overlaps placing primary references returning right select similar some symmetric table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/);

/** May a constant of a module have this name? Asked of the compiler, which runs nothing. */
function isFreeWord(name: string): boolean {
  try {
    return !!new Script(`'use strict'; async () => { const ${name} = 0; }`);
  } catch {
    return false;
  }
}

/** Adds the import and the entry to src/modules.ts. */
function addToList(name: string): void {
  const text = readFileSync(LIST, 'utf8');
  const line = `import { ${name} } from './modules/${name}/index.ts';\n`;
  const lastImport = text.lastIndexOf('import { ');
  const end = text.indexOf('\n', lastImport) + 1;
  writeFileSync(LIST, (text.slice(0, end) + line + text.slice(end)).replace(/,?\n?\];/, `,\n  ${name},\n];`));
}
