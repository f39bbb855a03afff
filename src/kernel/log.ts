import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured log lines on standard output. No personal data: routes are logged as patterns ('/my/:matter'), never as
 * addresses, and errors without the values that caused them (a database error's `detail` quotes rows, so it goes).
 */
export const makeLog = (level: string): Log =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  });

export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: 'not an Error' };
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  const databaseError = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return {
    type: error.name,
    code,
    constraint,
    table,
    message: databaseError ? `database error ${code}` : error.message,
    // Only the places: an error's message may go over many lines, and the stack begins with it.
    stack: error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 7)
      .join('\n'),
  };
}
