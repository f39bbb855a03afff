import { readFile } from 'node:fs/promises';
import { isRaw } from './raw.ts';

/** A whole file that cannot be used; the message is one line for the command line. */
export class FileProblem extends Error {}

/**
 * The records of a PTV file: a list, a page of the API (`itemList` or `items`), one object, or objects by id.
 * Throws `FileProblem` when the file is missing, is not UTF-8 or is not such JSON.
 */
export async function readRecords(path: string): Promise<readonly unknown[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new FileProblem(
      `${path}: ${code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a folder, not a file' : `cannot be read (${code})`}`,
    );
  }
  return recordsOf(parse(path, bytes), path);
}

function parse(path: string, bytes: Buffer): unknown {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(`${path}: is not UTF-8 text`);
  }
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new FileProblem(`${path}: is not JSON (${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120)})`);
  }
}

function recordsOf(json: unknown, path: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (isRaw(json)) {
    for (const list of [json.itemList, json.items]) if (Array.isArray(list)) return list;
    if ('id' in json) return [json];
    const values = Object.values(json);
    if (values.length > 0 && values.every(isRaw)) return values;
  }
  throw new FileProblem(`${path}: holds no list of records`);
}
