import { parseArgs } from 'node:util';
import type { World } from '../../kernel/world.ts';
import { type ImportFiles, importPtv } from './ptv/import.ts';
import { FileProblem } from './ptv/read.ts';
import { type ImportReport, type KINDS, nothingUsed } from './ptv/report.ts';
import { evaluateCommand, SEARCH_USAGE, termsCommand } from './search/search.command.ts';

const USAGE = `usage: ./polku directory import --format ptv --services FILE --channels FILE --organizations FILE [--json]
         [--general-descriptions FILE] [--collections FILE] [--service-classes FILE] [--target-groups FILE] [--life-events FILE]
       ${SEARCH_USAGE}`;
type Out = (line: string) => void;

/**
 * `./polku directory import …`. Exit code 0 when something could be used (or nothing was given to refuse), 1 when every record was refused,
 * 2 when the command or a file is not fit. `--json` prints the whole report. `inWorld` opens the installation for the work: only when
 * the command is fit, since that may start a database.
 */
export async function directoryCommand(
  args: readonly string[],
  inWorld: <T>(work: (world: World) => Promise<T>) => Promise<T>,
  out: Out = console.log,
  complain: Out = console.error,
): Promise<number> {
  if (args[0] === 'evaluate') return evaluateCommand(args.slice(1), out, complain);
  if (args[0] === 'terms') return termsCommand(args.slice(1), inWorld, out, complain);
  const options = optionsOf(args);
  if (typeof options === 'string') {
    complain(options);
    return 2;
  }
  try {
    const report = await inWorld((world) => importPtv(world, options.files));
    if (options.json) out(JSON.stringify(report, null, 2));
    else for (const line of lines(report)) out(line);
    return nothingUsed(report) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    complain(error.message);
    return 2;
  }
}

const FILES = {
  services: 'services',
  channels: 'channels',
  organizations: 'organizations',
  'general-descriptions': 'generalDescriptions',
  collections: 'collections',
  'service-classes': 'serviceClasses',
  'target-groups': 'targetGroups',
  'life-events': 'lifeEvents',
} as const satisfies Record<string, keyof ImportFiles>;

function optionsOf(args: readonly string[]): { files: ImportFiles; json: boolean } | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: text, ...Object.fromEntries(Object.keys(FILES).map((name) => [name, text])), json: { type: 'boolean' } },
    });
    const given = values as Record<string, string | undefined>;
    if (positionals.length !== 1 || positionals[0] !== 'import') return USAGE;
    if (given.format !== 'ptv') return given.format ? `unknown format '${given.format}': only ptv is known` : `--format is missing\n${USAGE}`;
    const files: ImportFiles = Object.fromEntries(Object.entries(FILES).flatMap(([name, key]) => (given[name] ? [[key, given[name]]] : [])));
    if (Object.keys(files).length === 0) return `no file given\n${USAGE}`;
    return { files, json: values.json === true };
  } catch (error) {
    return `${(error as Error).message.split('.')[0]}\n${USAGE}`;
  }
}

const SHOWN = 20;
const SAID = {
  organizations: 'organizations',
  channels: 'channels',
  services: 'services',
  generalDescriptions: 'descriptions',
  collections: 'collections',
  classes: 'classes',
} as const satisfies Record<(typeof KINDS)[number], string>;

function lines(report: ImportReport): string[] {
  const kinds = Object.entries(SAID).map(([key, name]) => [name, report[key as keyof typeof SAID]] as const);
  return [
    ...kinds.flatMap(([name, k]) =>
      k.read + k.archived > 0 || name === 'services' || name === 'channels' || name === 'organizations'
        ? `${name.padEnd(14)} read ${k.read}, changed ${k.changed}, unchanged ${k.unchanged}, refused ${k.refused.length}${k.archived ? `, taken out ${k.archived}` : ''}`
        : [],
    ),
    ...some(report.trouble.map((t) => `  trouble ${t.asked}: ${t.problem}`)),
    ...kinds.flatMap(([name, k]) => some(k.refused.map((r) => `  refused ${name} ${r.id}: ${r.reason}`))),
    ...kinds.flatMap(([name, k]) => some(k.notes.map((n) => `  note ${name} ${n.id}: ${n.note}`))),
    ...some(report.loose.map((l) => `  note ${l.id}: ${l.note}`)),
  ];
}

/** The first of many; the rest are in the kept report and in --json. */
const some = (all: readonly string[]): string[] =>
  all.length <= SHOWN ? [...all] : [...all.slice(0, SHOWN), `  … and ${all.length - SHOWN} more (--json shows all)`];
