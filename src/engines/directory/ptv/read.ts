import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isRaw } from './raw.ts';
import { Splitter } from './split.ts';
import { oneLine } from './text.rules.ts';

/** A whole file that cannot be used; the message is one line for the command line. */
export class FileProblem extends Error {}
/** One record as it came, or why it could not be read, with its id where it can be seen. */
export type Found = { json: unknown } | { id: string; refused: string };
/** Records one after the other; may be asked for more than once. */
export type Source = () => AsyncIterable<Found>;

/**
 * The records of a PTV file, read piece by piece so that a file of any size is fine: a list, a page of the API (`itemList` or `items`), one
 * object, or objects by id; UTF-8, or UTF-16 that says so. A record that is not JSON or not UTF-8 is refused alone. Throws `FileProblem` when the
 * file is missing or holds nothing of the kind.
 */
export function recordsOfFile(path: string): Source {
  return async function* () {
    const problem = await stat(path).then(
      (s) => (s.isDirectory() ? 'is a folder, not a file' : undefined),
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'no such file' : `cannot be read (${error.code})`),
    );
    if (problem) throw new FileProblem(`${path}: ${problem}`);
    yield* recordsIn(createReadStream(path, { highWaterMark: 1 << 20 }), path);
  };
}

/** All records of a file at once; those that cannot be read are left out. */
export async function readRecords(path: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const found of recordsOfFile(path)()) if ('json' in found) all.push(found.json);
  return all;
}

/** Enough of the beginning to see what the whole is. */
const HEAD = 4096;
const LIST = /^\s*(?:\[|\{[^[{]*"(?:itemList|items)"\s*:\s*\[)/;
const BY_ID = /^\s*\{(?=\s*"[0-9a-f]{8}-[0-9a-f-]{27}"\s*:)/i;

/** The records in bytes. `what` names them in a `FileProblem`. */
export async function* recordsIn(bytes: AsyncIterable<Buffer>, what: string): AsyncGenerator<Found> {
  const pieces = asUtf8(bytes)[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    head = head.length ? Buffer.concat([head, next.value]) : next.value;
    if (head.length >= HEAD) break;
  }
  const beginning = head.toString('latin1', 0, HEAD);
  const opening = LIST.exec(beginning) ?? BY_ID.exec(beginning);
  if (!opening) {
    yield* whole(head, pieces, what);
    return;
  }
  const splitter = new Splitter(BY_ID.test(beginning));
  for (const element of splitter.push(head.subarray(opening[0].length))) yield parsed(element);
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) for (const element of splitter.push(next.value)) yield parsed(element);
  const cut = splitter.end();
  if (cut) yield { id: idIn(cut), refused: cut.length ? 'what was given ends in the middle of it' : 'what was given ends before its list does' };
}

function parsed(bytes: Buffer | 'too long'): Found {
  if (bytes === 'too long') return { id: '', refused: 'the record is over 32 MB' };
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch {
    return { id: idIn(bytes), refused: 'its text is not UTF-8' };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { id: idIn(bytes), refused: `is not JSON (${oneLine((error as Error).message, 120)})` };
  }
}
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const idIn = (bytes: Buffer): string => oneLine(/"(?:id|contentId)"\s*:\s*"([^"\\]{1,60})"/.exec(bytes.toString('latin1', 0, 2000))?.[1] ?? '', 60);

async function* whole(head: Buffer, rest: AsyncIterator<Buffer>, what: string): AsyncGenerator<Found> {
  const all = [head];
  for (let next = await rest.next(); !next.done; next = await rest.next()) all.push(next.value);
  const one = parsed(Buffer.concat(all));
  if ('refused' in one) throw new FileProblem(`${what}: ${one.refused.replace('its text', 'the text')}`);
  const { json } = one;
  if (isRaw(json)) {
    for (const list of [json.itemList, json.items])
      if (Array.isArray(list)) {
        for (const item of list) yield { json: item };
        return;
      }
    const values = 'id' in json || 'contentId' in json ? [json] : Object.values(json);
    if (values.length > 0 && values.every(isRaw)) {
      for (const item of values) yield { json: item };
      return;
    }
  }
  throw new FileProblem(`${what}: holds no list of records`);
}

/** UTF-16 is told by its first two bytes: a mark, or a letter beside a zero. The mark of UTF-8 is skipped. */
async function* asUtf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const piece of bytes) {
    if (first && piece.length > 0) {
      first = false;
      const [a, b, c] = piece;
      const little = (a === 0xff && b === 0xfe) || (a !== 0 && b === 0);
      if (little || (a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) decoder = new TextDecoder(little ? 'utf-16le' : 'utf-16be');
      else if (a === 0xef && b === 0xbb && c === 0xbf) {
        yield piece.subarray(3);
        continue;
      }
    }
    yield decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece;
  }
}
