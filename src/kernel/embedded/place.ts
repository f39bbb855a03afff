import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, realpath, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unprivilegedAccount, weAreRoot } from './account.ts';
import type { Account } from './processes.ts';
import { canKeep, openFolder } from './reach.ts';
import { codeOf, trouble } from './trouble.ts';

/** Where a database lies: `<dataDir>/postgres`, or for root perhaps the folder that it points to. */
export type Place = {
  folder: string;
  cluster: string;
  password: string;
  users: string;
  log: string;
  /** Whom PostgreSQL runs as; nothing: as ourselves. */
  as: Account | undefined;
};

const inFolder = (folder: string, as?: Account): Place => ({
  folder,
  cluster: join(folder, 'cluster'),
  password: join(folder, 'password'),
  users: join(folder, 'users'),
  log: join(folder, 'postgres.log'),
  as,
});

/**
 * Finds or makes the place of a data folder's database. `outside`: folder for what has to lie where an unprivileged
 * account may enter; only root writes there. `discard` is called for an older database there that the data folder no
 * longer points to: the data folder was deleted, so its database goes too.
 */
export async function findPlace(dataDir: string, outside: string, discard: (old: Place) => Promise<void>): Promise<Place> {
  const own = join(dataDir, 'postgres');
  const there = await realpath(own).catch((cause) => (codeOf(cause) === 'ENOENT' ? undefined : refuse(own, cause)));
  if (!weAreRoot()) {
    if (there === undefined) await rm(own, { force: true });
    await mkdir(own, { recursive: true }).catch((cause) => refuse(own, cause));
    return inFolder(await realpath(own));
  }
  const as = (there && (await ownerOf(join(there, 'cluster')))) || (await unprivilegedAccount());
  if (there) {
    if (!(await canKeep(there, as)))
      throw trouble(
        `The database in ${there} lies where user ${as.uid} may not enter, and PostgreSQL does not run as root. Let it in (chmod o+x the folders above), or delete ${own} to start afresh.`,
      );
    return inFolder(there, as);
  }
  await rm(own, { force: true }); // a pointer to a folder that is no more
  await openFolder(own).catch((cause) => refuse(own, cause));
  if (await canKeep(own, as)) return inFolder(await realpath(own), as);
  await rm(own, { recursive: true });
  const folder = await makeOutside(dataDir, outside, as, discard);
  await symlink(folder, own);
  return inFolder(folder, as);
}

async function makeOutside(dataDir: string, outside: string, as: Account, discard: (old: Place) => Promise<void>): Promise<string> {
  const id = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 12);
  const lasting = join(outside, id);
  try {
    if (await lstat(lasting).catch(() => undefined)) await discard(inFolder(lasting, as));
    await openFolder(outside);
    await openFolder(lasting);
    if (await canKeep(lasting, as)) return lasting;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(codeOf(error) ?? '')) throw error;
  }
  // In a folder that everybody may write to, a name that nobody can have taken beforehand.
  const passing = await mkdtemp(join(tmpdir(), 'polku-'));
  await openFolder(passing);
  if (await canKeep(passing, as)) return passing;
  throw trouble(
    `PostgreSQL does not run as root, and user ${as.uid} may keep files neither in ${dataDir}, ${outside} nor ${tmpdir()}. Set POLKU_DATA_DIR to a folder it may enter, or start Polku as an ordinary user.`,
  );
}

/** A cluster made by an ordinary user stays that user's. */
async function ownerOf(cluster: string): Promise<Account | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function refuse(folder: string, cause: unknown): never {
  throw trouble(`The folder ${folder} cannot be written (${codeOf(cause)}). Set POLKU_DATA_DIR to a folder of your own.`, cause);
}
