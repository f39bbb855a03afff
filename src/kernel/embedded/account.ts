import { readFileSync } from 'node:fs';
import { type Account, run } from './processes.ts';
import { trouble } from './trouble.ts';

export const weAreRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. The account it runs as then: one that every system has; none is made. */
export async function unprivilegedAccount(): Promise<Account> {
  for (const name of ['postgres', 'nobody']) {
    const found = fromPasswd(name) ?? (await fromId(name));
    if (found && found.uid !== 0) return found;
  }
  throw trouble(
    'PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it as. Start Polku as an ordinary user, or give a database of your own: DATABASE_URL=postgres://…',
  );
}

function fromPasswd(name: string): Account | undefined {
  try {
    const fields = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
  } catch {
    return undefined;
  }
}

/** For systems that keep accounts elsewhere than in a file (macOS). */
async function fromId(name: string): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}
