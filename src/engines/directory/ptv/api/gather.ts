import type { Db, Tx } from '../../../../kernel/db.ts';
import { keepPage, pagesHeld, type RunId, readPage } from '../../store/pages.store.ts';
import { raw } from '../raw.ts';
import { FileProblem, type Found, recordsIn, type Source } from '../read.ts';
import { oneLine } from '../text.rules.ts';
import { RequestFailed, type politely } from './polite.ts';

/** The other end does not answer: what has come is kept, and the import goes on at another time. */
export class NotAnswering extends Error {}

/** After so many requests in a row that failed for good there is no use in asking more now. */
const PATIENCE = 3;

/**
 * Fetches pages one after the other and keeps each as it comes, so that an import that is cut off goes on where it was: a page that is held is not
 * asked for again.
 */
export class Gatherer {
  readonly trouble: { asked: string; problem: string }[] = [];
  /** Requests made in this process. */
  asked = 0;
  #failures = 0;
  readonly #db: Db;
  readonly #run: RunId;
  readonly #get: ReturnType<typeof politely>;
  readonly #base: string;

  constructor(db: Db, run: RunId, get: ReturnType<typeof politely>, base: string) {
    this.#db = db;
    this.#run = run;
    this.#get = get;
    this.#base = base;
  }

  /** All pages of a list; the first says how many there are (`pageCount` of v11, `totalPages` of v12). */
  async pages(step: string, path: string, query: Query): Promise<void> {
    const first = await this.#page(step, 1, address(path, { ...query, page: '1' }));
    const last = Math.min(pageCount(first), MOST_PAGES);
    for (let page = 2; page <= last; page++) await this.#page(step, page, address(path, { ...query, page: String(page) }));
  }

  /** Records by id, some at a time. The ids are in order, so that a second attempt asks for the same. */
  async batches(step: string, path: string, ids: Iterable<string>, query: { name: string; atOnce: number; join: boolean }): Promise<void> {
    const all = [...new Set(ids)].sort();
    for (let i = 0; i < all.length; i += query.atOnce) {
      const some = all.slice(i, i + query.atOnce);
      await this.#page(step, i / query.atOnce, address(path, { [query.name]: query.join ? some.join(',') : some }));
    }
  }

  /** Records one by one, for what has no way to ask for several. */
  async each(step: string, path: string, ids: Iterable<string>): Promise<void> {
    for (const [i, id] of [...new Set(ids)].sort().entries()) await this.#page(step, i, path.replace('{id}', id));
  }

  async #page(step: string, page: number, asked: string): Promise<Buffer | undefined> {
    const held = await readPage(this.#db, this.#run, step, page);
    if (held) return held;
    this.asked++;
    try {
      const body = await this.#get(this.#base + asked, unreadable);
      this.#failures = 0;
      await keepPage(this.#db, this.#run, step, page, body);
      return body;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.refusal) throw error;
      const half = (error as RequestFailed & { body?: Buffer }).body;
      this.trouble.push({ asked: shortly(asked), problem: `${error.message}${half ? '; what could be read of it was taken' : ''}` });
      if (half) await keepPage(this.#db, this.#run, step, page, half);
      else if (++this.#failures >= PATIENCE) throw new NotAnswering(`${shortly(asked)}: ${error.message}`);
      return half;
    }
  }

  source = (...steps: readonly string[]): Source => stored(this.#db, this.#run, steps);
}

/** A list that says it has more pages than this is mistaken. */
const MOST_PAGES = 20_000;

/** The records of what has been fetched. */
export const stored = (db: Db | Tx['db'], run: RunId, steps: readonly string[]): Source =>
  async function* (): AsyncGenerator<Found> {
    for (const name of steps)
      for (const { step, page } of await pagesHeld(db, run, name)) {
        const body = await readPage(db, run, step, page);
        if (!body || isEmpty(body)) continue;
        try {
          yield* recordsIn(one(body), `${step}, page ${page}`);
        } catch (error) {
          if (!(error instanceof FileProblem)) throw error;
          yield { id: '', refused: error.message };
        }
      }
  };
const isEmpty = (body: Buffer) => /^\s*(null|\{\s*\})?\s*$/.test(body.toString('latin1', 0, 100)) && body.length < 100;
async function* one(body: Buffer) {
  yield body;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;
function address(path: string, query: Query): string {
  const [base, own = ''] = path.split('?');
  const search = new URLSearchParams(own);
  for (const [name, value] of Object.entries(query)) for (const v of [value ?? []].flat()) search.append(name, v);
  const text = search.toString();
  return text ? `${base}?${text}` : base!;
}
const shortly = (asked: string) => (asked.length > 160 ? `${asked.slice(0, 160)}…` : asked);

/** Half a page is as good as none when asking again may bring the whole. */
function unreadable(body: Buffer): string | undefined {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return undefined;
  } catch (error) {
    return `its answer cannot be read (${oneLine((error as Error).message, 100)})`;
  }
}

function pageCount(body: Buffer | undefined): number {
  if (!body) return 0;
  try {
    const json = raw(JSON.parse(body.toString()));
    return Number(json.pageCount ?? json.totalPages ?? 1) || 1;
  } catch {
    return Number(/"(?:pageCount|totalPages)"\s*:\s*(\d{1,6})/.exec(body.toString('latin1'))?.[1] ?? 1);
  }
}
