import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What tells one run of a process number from the next: numbers come around again, soonest in containers. Empty where the system does not say. */
export function birthOf(pid: number): string {
  return statOf(pid)?.birth ?? '';
}

/** Does the process live, and is it the one that `birth` was noted of? A zombie is dead. */
export function lives(pid: number, birth = ''): boolean {
  const stat = statOf(pid);
  if (stat) return stat.state !== 'Z' && (birth === '' || birth === stat.birth);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Fields 3 and 22 of proc_pid_stat(5): state and start time. The name before them may hold spaces and brackets. */
function statOf(pid: number): { state: string; birth: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0]!, birth: fields[19]! };
  } catch {
    return undefined;
  }
}

export type Account = { uid: number; gid: number };
export type Ran = { code: number | null; output: string };

/** Runs a program to its end, as another account if given. Never rejects: a program that cannot be started has code null. */
export function run(program: string, args: readonly string[], options: { as?: Account | undefined; cwd?: string } = {}): Promise<Ran> {
  return new Promise((done) => {
    let output = '';
    const child = spawn(program, args, { ...options.as, cwd: options.cwd ?? '/', env: cleanEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
    const hear = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => done({ code: null, output: error.message }));
    child.on('close', (code) => done({ code, output }));
  });
}

/** The environment without what would steer PostgreSQL elsewhere (PGDATA, PGPORT …) or make it speak another language. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
