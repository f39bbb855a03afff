/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads '#0f5c5c' or 'hsl(202, 7%, 40%)'. Throws for anything else. */
export function readColour(text: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex) return [hex[1], hex[2], hex[3]].map((pair) => Number.parseInt(pair!, 16)) as unknown as Rgb;
  const hsl = /^hsl\((\d+), (\d+)%, (\d+)%\)$/.exec(text);
  if (!hsl) throw new Error(`Not a colour: ${text}`);
  const [h, s, l] = [Number(hsl[1]), Number(hsl[2]) / 100, Number(hsl[3]) / 100];
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

export const toHex = (rgb: Rgb): string => `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

/** `share` (0 to 1) of `colour`, the rest of `other`. */
export function mix(colour: string, other: string, share: number): string {
  const [a, b] = [readColour(colour), readColour(other)];
  return toHex(a.map((c, i) => c * share + b[i]! * (1 - share)) as unknown as Rgb);
}

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours, 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(readColour(one)), luminance(readColour(other))].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
