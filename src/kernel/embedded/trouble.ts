/** Why the embedded database cannot be had: one line that says what to do. */
export class EmbeddedDatabaseError extends Error {
  readonly code = 'embedded-database';
  override readonly name = 'EmbeddedDatabaseError';
}

export const trouble = (line: string, cause?: unknown): EmbeddedDatabaseError => new EmbeddedDatabaseError(line, { cause });

/** Code of a file system or process error ('EACCES'), if it has one. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;
