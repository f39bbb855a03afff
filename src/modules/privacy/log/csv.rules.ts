/**
 * A table as CSV (RFC 4180) that the office programs in use here open right: byte-order mark, semicolons. A cell that a spreadsheet would take for
 * a formula gets an apostrophe before it (OWASP, CSV injection). Pure.
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
