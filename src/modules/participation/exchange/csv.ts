import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

/** A file that cannot be used, in one line that says which, where and why. */
export class UnusableFile extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
  }
}

/** Columns by our name: the headings they may have in files of different makers. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/**
 * Reads a CSV file with a header row and gives each row's cells by our names, with the row's number as an editor shows it. Extra columns are left
 * out; those of `may` may be missing. Rows come one by one, so a file of a million weighs nothing. Throws `UnusableFile`.
 */
export async function* readCsv<Must extends string, May extends string = never>(
  file: string,
  must: Columns<Must>,
  may?: Columns<May>,
): AsyncGenerator<{ line: number; cells: Record<Must, string> & Partial<Record<May, string>> }> {
  let places: [string, number][] | undefined;
  let line = 0;
  try {
    const rows = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    createReadStream(file)
      .on('error', (error) => rows.destroy(error))
      .pipe(rows);
    for await (const row of rows as AsyncIterable<string[]>) {
      line++;
      if (!places) places = placesOf(file, row, must, may);
      else {
        const cells: Record<string, string> = {};
        for (const [name, place] of places) cells[name] = row[place] ?? '';
        yield { line, cells: cells as never };
      }
    }
  } catch (error) {
    throw error instanceof UnusableFile ? error : new UnusableFile(file, (error as Error).message);
  }
  if (!places) throw new UnusableFile(file, 'the file is empty');
}

function placesOf(file: string, row: readonly string[], must: Columns<string>, may: Columns<string> = {}): [string, number][] {
  const header = row.map((h) => h.toLowerCase());
  return Object.entries({ ...may, ...must }).flatMap(([name, headings]): [string, number][] => {
    const place = header.findIndex((h) => headings.includes(h));
    if (place >= 0) return [[name, place]];
    if (name in must) throw new UnusableFile(file, `no column '${headings[0]}' (found: ${header.join(', ').slice(0, 200)})`);
    return [];
  });
}

/** A whole number in a cell. Throws `UnusableFile` with the line. */
export function wholeNumber(file: string, line: number, name: string, cell: string): number {
  const value = Number(cell);
  if (cell === '' || !Number.isSafeInteger(value))
    throw new UnusableFile(file, `line ${line}: ${name} should be a whole number, is '${cell.slice(0, 40)}'`);
  return value;
}
