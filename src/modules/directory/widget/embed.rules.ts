export type Choice = { kind: 'search' | 'opening'; municipality: string | undefined; theme: string | undefined; place: string | undefined };

/** Path of the frame, without language. Pure. */
export function framePath({ kind, municipality, theme, place }: Choice): string {
  const given = kind === 'opening' ? { of: place } : { municipality, theme, places: place };
  const query = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size ? `/widget/${kind}?${query}` : `/widget/${kind}`;
}

/** How high a frame is before, or without, the script that fits it. */
export const HEIGHT = { search: 480, opening: 260 } as const;

/** What an editor copies to a page: a frame, and the script that fits its height. Pure. */
export function embedCode(frame: { src: string; title: string; height: number; script: string }): string {
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return [
    `<iframe src="${quoted(frame.src)}" title="${quoted(frame.title)}"`,
    `  width="100%" height="${frame.height}" style="border: 0" loading="lazy" data-polku></iframe>`,
    `<script async src="${quoted(frame.script)}"></script>`,
  ].join('\n');
}
