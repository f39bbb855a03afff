/** The mark as a picture of its own: a path that winds to a point. `inset`: room for a round mask. The same drawing as shells/brand.tsx. */
export function markSvg(colour: string, { inset = 0, rounded = true }: { inset?: number; rounded?: boolean } = {}): string {
  const box = 40 + inset * 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-inset} ${-inset} ${box} ${box}">`,
    `<rect x="${-inset}" y="${-inset}" width="${box}" height="${box}" rx="${rounded ? 10 : 0}" fill="${colour}"/>`,
    '<path d="M12 33c0-7 16-6 16-13s-12-5-12-10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/>',
    '<circle cx="16" cy="8" r="3" fill="#fff"/></svg>',
  ].join('');
}
