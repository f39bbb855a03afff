/** One command of `./polku`. `run` gives the exit code. */
export type Command = { name: string; usage: string; summary: string; run(args: readonly string[]): Promise<number> };

/** A mistake of the caller: shown as one line, exit code 2. */
export class UsageError extends Error {}

/** Splits arguments into words and --options ('--as x', '--json'). Unknown options, and words after the first `words`, are refused by name. */
export function readArgs(
  args: readonly string[],
  options: { flags?: readonly string[]; values?: readonly string[]; words?: number },
): { words: string[]; flags: Set<string>; values: Record<string, string> } {
  const words: string[] = [];
  const flags = new Set<string>();
  const values: Record<string, string> = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith('--')) words.push(arg);
    else if (options.flags?.includes(arg)) flags.add(arg);
    else if (options.values?.includes(arg)) {
      const value = args[++i];
      if (value === undefined || value.startsWith('--')) throw new UsageError(`${arg} needs a value`);
      values[arg] = value;
    } else throw new UsageError(`unknown option ${arg}`);
  }
  const extra = words[options.words ?? 0];
  if (extra !== undefined) throw new UsageError(`'${extra}' is one word too many. See: ./polku help`);
  return { words, flags, values };
}
