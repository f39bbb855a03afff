import type { County } from './county.ts';
import { itaUusimaa } from './ita-uusimaa/county.ts';

/** The counties this installation knows, by key. */
export const counties: Readonly<Record<string, County>> = { 'ita-uusimaa': itaUusimaa };
