import tokens from 'suomifi-design-tokens';
import type { County } from '../../../counties/county.ts';
import { mix } from './colour.ts';

const { colors } = tokens.suomifiDesignTokens;
const WHITE = colors.whiteBase;

/** Every colour of the pages by its task, from the national design tokens and the county's theme. */
export function coloursOf(theme: County['theme']) {
  return {
    paper: WHITE,
    ink: colors.blackBase,
    'ink-soft': mix(colors.blackLight1, colors.blackBase, 0.7),
    line: colors.depthLight1,
    'line-strong': colors.depthDark2,
    shade: colors.depthLight3,
    'shade-deep': colors.depthLight2,
    brand: theme.primary,
    'brand-dark': theme.primaryDark,
    'brand-pale': mix(theme.primary, WHITE, 0.05),
    'brand-soft': mix(theme.primary, WHITE, 0.1),
    'brand-line': mix(theme.primary, WHITE, 0.28),
    accent: theme.accent,
    link: theme.primary,
    good: colors.successDark1,
    'good-ink': mix(colors.successDark1, colors.blackBase, 0.65),
    'good-soft': mix(colors.successSecondary, WHITE, 0.35),
    warn: colors.warningBase,
    'warn-ink': mix(colors.warningBase, colors.blackBase, 0.3),
    'warn-soft': colors.warningLight1,
    alarm: colors.alertBase,
    'alarm-soft': colors.alertLight1,
    info: mix(colors.infoBase, colors.blackBase, 0.85),
    'info-soft': colors.infoLight1,
  };
}

export type Colour = keyof ReturnType<typeof coloursOf>;

/** Pairs that must be readable: text (or a sign) on a ground, least contrast. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
export const READABLE: readonly (readonly [text: Colour, ground: Colour, least: number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'shade', 7],
  ['ink', 'brand-soft', 7],
  ['ink', 'warn-soft', 7],
  ['ink', 'alarm-soft', 7],
  ['ink', 'info-soft', 7],
  ['ink', 'good-soft', 7],
  ['ink-soft', 'paper', 4.5],
  ['ink-soft', 'shade-deep', 4.5],
  ['ink-soft', 'brand-soft', 4.5],
  ['brand', 'paper', 4.5],
  ['brand', 'brand-soft', 4.5],
  ['brand', 'shade', 4.5],
  ['brand-dark', 'brand-soft', 4.5],
  ['paper', 'brand', 4.5],
  ['paper', 'brand-dark', 7],
  ['brand-soft', 'brand-dark', 4.5],
  ['accent', 'paper', 4.5],
  ['alarm', 'paper', 4.5],
  ['alarm', 'alarm-soft', 4.5],
  ['paper', 'alarm', 4.5],
  ['good-ink', 'good-soft', 4.5],
  ['warn-ink', 'warn-soft', 4.5],
  ['info', 'info-soft', 4.5],
  ['line-strong', 'paper', 3],
  ['good', 'paper', 3],
];

/** The theme as CSS custom properties, at the head of every style sheet. */
export function themeCss(theme: County['theme']): string {
  const { radiuses, transitions } = tokens.suomifiDesignTokens;
  const given = Object.entries(coloursOf(theme)).map(([name, value]) => `--${name}:${value}`);
  return `:root{${[...given, `--radius-small:${radiuses.modal}`, `--ease:${transitions.basicTimingFunction}`].join(';')}}`;
}
