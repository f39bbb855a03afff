import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Place } from './place.ts';
import { codeOf, trouble } from './trouble.ts';

export const SUPERUSER = 'postgres';
export const DATABASE = 'polku';

/** Address of the cluster's database at a port. Throws a readable line when the password is another account's. */
export async function urlAt(place: Place, port: number): Promise<string> {
  const password = await readFile(place.password, 'utf8').catch((cause) => {
    if (codeOf(cause) === 'EACCES')
      throw trouble(
        `The database in ${place.folder} was made by another user. Start Polku as that user, or delete the data folder to start afresh.`,
        cause,
      );
    throw trouble(
      `The password of the database in ${place.folder} is missing. Restore ${place.password}, or delete the data folder to start afresh.`,
      cause,
    );
  });
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

/** Proves by a real connection that the database answers, and makes it when the cluster does not have it yet. */
export async function proveAnswers(url: string): Promise<void> {
  try {
    await once(url, 'select 1');
  } catch (error) {
    if (codeOf(error) !== '3D000') throw error; // invalid_catalog_name
    await once(Object.assign(new URL(url), { pathname: '/postgres' }).href, `create database ${DATABASE}`);
  }
}

async function once(connectionString: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 15_000, application_name: 'embedded' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
