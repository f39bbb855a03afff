import { createReadStream } from 'node:fs';

/** A file that cannot be used, in one line that says which, where and why. */
export class UnusableFile extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
  }
}

/** Columns by our name: the headings they may have in files of different makers. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;
export type Cells<Must extends string, May extends string = never> = Record<Must, string> & Partial<Record<May, string>>;

/**
 * Reads a CSV file with a header row and hands over each row's cells by our names, with the line where the row begins. Extra columns are left out; those
 * of `may` may be missing. `bare`: headings of a file that begins with figures at once. Throws `UnusableFile`.
 */
export async function readCsv<Must extends string, May extends string = never>(
  file: string,
  columns: { must: Columns<Must>; may?: Columns<May>; bare?: readonly string[] },
  take: (cells: Cells<Must, May>, line: number) => void,
): Promise<void> {
  let places: [string, number][] | undefined;
  const takeRow = (row: readonly string[], line: number): void => {
    const cells: Record<string, string> = {};
    for (const [name, place] of places!) cells[name] = row[place] ?? '';
    take(cells as Cells<Must, May>, line);
  };
  await readRows(file, (row, line) => {
    if (places) return takeRow(row, line);
    const bare = columns.bare && row.length === columns.bare.length && /^\d+$/.test(row[0]!.trim()) ? columns.bare : undefined;
    places = placesOf(file, bare ?? row, columns.must, columns.may);
    if (bare) takeRow(row, line);
  });
  if (!places) throw new UnusableFile(file, 'the file is empty');
}

/**
 * Every row of a CSV file (RFC 4180; also with a byte order mark, any line ends, semicolons or tabs instead of commas), empty lines left out. The file is
 * read piece by piece. Throws `UnusableFile`.
 */
export async function readRows(file: string, take: (row: string[], line: number) => void): Promise<void> {
  const decoder = new TextDecoder();
  let separator = '';
  let text = '';
  let line = 1;
  const takeAll = (last: boolean): void => {
    let at = 0;
    separator ||= separatorOf(text);
    for (;;) {
      const row = rowAt(text, at, separator, last);
      if (!row) break;
      if (row.cells.length > 1 || row.cells[0]!.trim() !== '') take(row.cells, line);
      at = row.end;
      line += row.lines;
    }
    text = text.slice(at);
    if (last && text !== '') throw new UnusableFile(file, `line ${line}: a quotation mark is not closed`);
  };
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 })) {
      text += decoder.decode(piece as Buffer, { stream: true });
      if (text.includes('\n')) takeAll(false);
    }
    text += decoder.decode();
    takeAll(true);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableFile(file, code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'is a folder, not a file' : message);
  }
}

/** What stands between cells, by the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.includes(',') ? ',' : first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
}

/** The row that begins at a place; nothing when its end has not been read yet. */
function rowAt(text: string, start: number, separator: string, last: boolean): { cells: string[]; end: number; lines: number } | undefined {
  let lineEnd = text.indexOf('\n', start);
  if (start >= text.length || (lineEnd < 0 && !last)) return undefined;
  let until = endOfCells(text, lineEnd);
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return undefined;
      if (lineEnd >= 0 && lineEnd < close) {
        lineEnd = text.indexOf('\n', close);
        if (lineEnd < 0 && !last) return undefined;
        until = endOfCells(text, lineEnd);
      }
      const cell = text.slice(at + 1, close).replaceAll('""', '"');
      lines += cell.split('\n').length - 1;
      cells.push(cell);
      at = next(text, close + 1, separator, until);
    } else {
      const end = next(text, at, separator, until);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= until) return { cells, end: lineEnd < 0 ? text.length : lineEnd + 1, lines };
    at++;
  }
}

/** Where the last cell of a line ends: before its end, also where that is two characters. */
function endOfCells(text: string, lineEnd: number): number {
  const end = lineEnd < 0 ? text.length : lineEnd;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function next(text: string, at: number, separator: string, until: number): number {
  const place = text.indexOf(separator, at);
  return place < 0 || place > until ? until : place;
}

function placesOf(file: string, row: readonly string[], must: Columns<string>, may: Columns<string> = {}): [string, number][] {
  const header = row.map((h) => h.trim().toLowerCase());
  return Object.entries({ ...may, ...must }).flatMap(([name, headings]): [string, number][] => {
    const place = header.findIndex((h) => headings.includes(h));
    if (place >= 0) return [[name, place]];
    if (name in must) throw new UnusableFile(file, `no column '${headings[0]}' (found: ${header.join(', ').slice(0, 200)})`);
    return [];
  });
}

const MOST = 2 ** 31;

/** A whole number in a cell, small enough for an id. Throws `UnusableFile` with the line. */
export function wholeNumber(file: string, line: number, name: string, cell: string): number {
  const value = Number(cell);
  if (!Number.isSafeInteger(value) || value >= MOST || value < -MOST || cell.trim() === '')
    throw new UnusableFile(file, `line ${line}: ${name} should be a whole number, is '${cell.slice(0, 40)}'`);
  return value;
}

/** A time in a cell, in milliseconds: written in them, in seconds, or as a date. Throws `UnusableFile` with the line. */
export function time(file: string, line: number, cell: string): number {
  const value = Number(cell);
  const at = Number.isFinite(value) ? (Math.abs(value) < 1e11 ? value * 1000 : value) : Date.parse(cell);
  if (Number.isNaN(at)) throw new UnusableFile(file, `line ${line}: time should be in seconds or milliseconds, is '${cell.slice(0, 40)}'`);
  return at;
}

/** Lines of a CSV file from rows, quoted where needed. */
export function* csvLines(rows: Iterable<readonly (string | number)[]>): Generator<string> {
  for (const row of rows) yield `${row.map(quoted).join(',')}\n`;
}
const quoted = (cell: string | number): string => {
  const text = String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
