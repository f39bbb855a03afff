import { sql } from 'kysely';
import { sha256 } from './crypto.ts';
import type { Tx } from './db.ts';
import type { Id, MatterId } from './ids.ts';

export type FileId = Id<'file'>;
export type StoredFile = { id: FileId; name: string; mediaType: string; content: Buffer };

/** Keeps a file of a matter, in the same transaction as the change it belongs to. At most 20 MiB. */
export async function keepFile(tx: Tx, file: { matter: MatterId; name: string; mediaType: string; content: Buffer }): Promise<FileId> {
  const { rows } = await sql<{ id: FileId }>`
    insert into kernel.file (county, matter, name, media_type, sha256, content)
    values (kernel.current_county(), ${file.matter}, ${file.name}, ${file.mediaType}, ${sha256(file.content)}, ${file.content}) returning id`.execute(
    tx.db,
  );
  return rows[0]!.id;
}

/** The file, if the one who asks may see its matter. */
export async function findFile(tx: Tx, id: FileId): Promise<StoredFile | undefined> {
  const { rows } = await sql<StoredFile>`select id, name, media_type as "mediaType", content from kernel.file where id = ${id}`.execute(tx.db);
  return rows[0];
}
