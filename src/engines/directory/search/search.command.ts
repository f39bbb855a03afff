import { parseArgs } from 'node:util';
import type { World } from '../../../kernel/world.ts';
import { FileProblem } from '../ptv/read.ts';
import { evaluateSearch, type Measure, OURS } from './evaluate/evaluate.ts';
import { loadTerms } from './terms/terms.store.ts';

export const SEARCH_USAGE = `./polku directory evaluate --services FILE [--terms FILE] [--json]
       ./polku directory terms --file FILE`;
type Out = (line: string) => void;

/** `./polku directory evaluate …`: how well search finds, beside plain searches of the same services. Needs no database. */
export const evaluateCommand = (args: readonly string[], out: Out, complain: Out): Promise<number> =>
  fitting(complain, async () => {
    const options = { services: { type: 'string' }, terms: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { services, terms, json } = parseArgs({ args: [...args], options }).values;
    if (!services) throw new FileProblem(`--services is missing\nusage: ${SEARCH_USAGE}`);
    const measures = await evaluateSearch({ services, terms });
    if (json) out(JSON.stringify(measures, null, 2));
    else for (const line of table(measures)) out(line);
  });

/** `./polku directory terms --file F`: an ontology's other names for the same, for search. */
export const termsCommand = (
  args: readonly string[],
  inWorld: <T>(work: (world: World) => Promise<T>) => Promise<T>,
  out: Out,
  complain: Out,
): Promise<number> =>
  fitting(complain, async () => {
    const { file } = parseArgs({ args: [...args], options: { file: { type: 'string' } } }).values;
    if (!file) throw new FileProblem(`--file is missing\nusage: ${SEARCH_USAGE}`);
    out(`${await inWorld((world) => loadTerms(world, file))} terms in use`);
  });

async function fitting(complain: Out, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof FileProblem) && !(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    complain((error as Error).message);
    return 2;
  }
}

function table(measures: readonly Measure[]): string[] {
  const row = (lang: string, queries: string, asked: string, search: string, mrr: string, recall: string, none: string) =>
    `${lang.padEnd(2)} ${queries.padEnd(14)} ${asked.padStart(5)}  ${search.padEnd(28)} ${mrr.padStart(5)} ${recall.padStart(9)} ${none.padStart(7)}`;
  return [
    row('', 'queries', 'asked', 'search', 'MRR', 'recall@10', 'no hit'),
    ...measures.map((m) => {
      const figures = [m.mrr.toFixed(3), m.recall.toFixed(3), `${(100 * m.noHit).toFixed(1)} %`] as const;
      return m.search === OURS ? row(m.lang, m.queries, String(m.asked), m.search, ...figures) : row('', '', '', m.search, ...figures);
    }),
  ];
}
