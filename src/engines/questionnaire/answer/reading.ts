/** A number as people in Finland write it: '38,5', '38.5', '1 000', '−3'. Undefined when it is not one. */
export function readNumber(text: string): number | undefined {
  const tidy = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(tidy) ? Number(tidy) : undefined;
}

/** A day written '23.11.2026', '23/11/2026' or '2026-11-23' as '2026-11-23'. Undefined when there is no such day. */
export function readDate(text: string): string | undefined {
  const tidy = text.replace(/\s/g, '');
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(tidy),
    iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(tidy);
  const [y, m, d] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (y === undefined || m === undefined || d === undefined) return undefined;
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
    at = new Date(`${date}T00:00:00Z`);
  return Number(y) >= 1800 && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}

/** A time of day written '9.30', '9:30' or '09:30:00' as '09:30:00'. */
export function readTime(text: string): string | undefined {
  const [, h, m, s = '00'] = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? [];
  return h !== undefined && m !== undefined && Number(h) < 24 && Number(m) < 60 && Number(s) < 60 ? `${h.padStart(2, '0')}:${m}:${s}` : undefined;
}
