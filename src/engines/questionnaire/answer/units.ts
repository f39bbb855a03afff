import { EXT, extensionOf, extensionsOf } from '../define/extensions.ts';
import type { Coding, Item } from '../fhir.ts';

/** Units a quantity may be given in: the options, else the one fixed unit, else none. */
export function unitsOf(item: Item): Coding[] {
  const options = extensionsOf(item, EXT.unitOption).flatMap((e) => e.valueCoding ?? []),
    fixed = extensionOf(item, EXT.unit)?.valueCoding;
  return options.length ? options : fixed ? [fixed] : [];
}
