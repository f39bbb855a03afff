import type { Form } from '../page.ts';

/** A posted body as a form: text only, without characters that no text has (NUL, lone surrogates); line ends as '\n'. */
export function readForm(body: unknown): Form {
  if (typeof body !== 'object' || body === null) return {};
  const clean = (v: unknown) => (typeof v === 'object' ? '' : String(v)).replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed();
  return Object.fromEntries(Object.entries(body).map(([k, v]) => [k, Array.isArray(v) ? v.map(clean) : clean(v)]));
}
