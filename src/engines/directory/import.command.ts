import { parseArgs } from 'node:util';
import type { World } from '../../kernel/world.ts';
import { importFromPtv, ImportStopped } from './ptv/api/import.ts';
import { baseOf } from './ptv/api/scheduled.ts';
import { type ImportFiles, importPtv } from './ptv/import.ts';
import { FileProblem } from './ptv/read.ts';
import { type ImportReport, type KINDS, nothingUsed } from './ptv/report.ts';
import { evaluateCommand, SEARCH_USAGE, termsCommand } from './search/search.command.ts';

const USAGE = `usage: ./polku directory import --url BASE --county CODE [--since DATE] [--api v11|v12] [--json]   (the key of v12: PTV_KEY)
       ./polku directory import --format ptv --services FILE --channels FILE --organizations FILE [--json]
         [--general-descriptions FILE] [--collections FILE] [--service-classes FILE] [--target-groups FILE] [--life-events FILE]
       ${SEARCH_USAGE}`;
type Out = (line: string) => void;

/**
 * `./polku directory import …`. Exit code 0 when something could be used (or nothing was given to refuse), 1 when every record was refused,
 * or the other end did not answer, 2 when the command or a file is not fit. `--json` prints the whole report. `inWorld` opens the installation for the work: only when
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
    const report = await inWorld((world) =>
      'origin' in options ? over(world, options.origin, options.json ? () => {} : out) : importPtv(world, options.files),
    );
    if (options.json) out(JSON.stringify(report, null, 2));
    else for (const line of lines(report)) out(line);
    return nothingUsed(report) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileProblem || error instanceof ImportStopped)) throw error;
    complain(
      error.message +
        (error instanceof ImportStopped && error.goesOn ? '\nNothing has changed. What came is kept: run the same command again to go on.' : ''),
    );
    return error instanceof ImportStopped ? 1 : 2;
  }
}

async function over(world: World, { url, api, county, since }: Asked, out: Out): Promise<ImportReport> {
  const origin = { url, api, county: county ?? world.config.PTV_COUNTY ?? world.county.code, ...(since ? { since } : {}) };
  const { state, report, asked } = await importFromPtv(world, origin);
  out(`${asked} requests${state === 'partial' ? '; some failed for good, what came was taken' : ''}`);
  return report;
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

type Asked = { url: string; api: 'v11' | 'v12'; county: string | undefined; since: string | undefined };
type Options = { json: boolean } & ({ files: ImportFiles } | { origin: Asked });

function optionsOf(args: readonly string[]): Options | string {
  const text = { type: 'string' } as const;
  const names = [...Object.keys(FILES), 'format', 'url', 'county', 'since', 'api'];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...Object.fromEntries(names.map((name) => [name, text])), json: { type: 'boolean' } },
    });
    const given = values as Record<string, string | undefined>;
    const json = (values as { json?: boolean }).json === true;
    if (positionals.length !== 1 || positionals[0] !== 'import') return USAGE;
    if (given.url) return overOptions(given, json);
    if (given.format !== 'ptv')
      return given.format ? `unknown format '${given.format}': only ptv is known` : `--format or --url is missing\n${USAGE}`;
    const files: ImportFiles = Object.fromEntries(Object.entries(FILES).flatMap(([name, key]) => (given[name] ? [[key, given[name]]] : [])));
    if (Object.keys(files).length === 0) return `no file given\n${USAGE}`;
    return { files, json };
  } catch (error) {
    return `${(error as Error).message.split('.')[0]}\n${USAGE}`;
  }
}

function overOptions({ url = '', api = 'v11', county, since }: Record<string, string | undefined>, json: boolean): Options | string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return `--url must be an address that begins with https://\n${USAGE}`;
  if (api !== 'v11' && api !== 'v12') return `--api must be v11 or v12\n${USAGE}`;
  if (county !== undefined && !/^\d{2}$/.test(county)) return `--county must be a code of two digits, such as 01\n${USAGE}`;
  if (since !== undefined && Number.isNaN(Date.parse(since))) return `--since must be a day, such as 2026-11-01\n${USAGE}`;
  return { origin: { url: baseOf(url), api, county, since: since && new Date(since).toISOString() }, json };
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
