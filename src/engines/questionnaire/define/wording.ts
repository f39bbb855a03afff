import type { Lang } from '../../../kernel/i18n.ts';
import type { Element, Item } from '../fhir.ts';
import { controlOf, EXT, extensionOf, extensionsOf } from './extensions.ts';

/** A text in the wanted language by FHIR's `translation` extension, else as the definition was first written. */
export function inWords(text: string | undefined, translations: Element | undefined, lang: Lang): string {
  for (const { extension = [] } of extensionsOf(translations, EXT.translation)) {
    const code = extension.find((e) => e.url === 'lang')?.valueCode;
    const said = extension.find((e) => e.url === 'content');
    if (code?.split('-')[0] === lang) return said?.valueString ?? said?.valueMarkdown ?? text ?? '';
  }
  return text ?? '';
}

/** Does the text exist in this language? The definition's own language counts. */
export function isSaidIn(lang: Lang, own: string | undefined, translations: Element | undefined): boolean {
  if (own?.split('-')[0] === lang) return true;
  return extensionsOf(translations, EXT.translation).some((t) => t.extension?.some((e) => e.url === 'lang' && e.valueCode?.split('-')[0] === lang));
}

/** The question (or heading) itself. */
export const questionText = (item: Item, lang: Lang): string => inWords(item.text, item._text, lang);

/** Help written under the question: the SDC way, a nested display item with the item control `help`. */
export function helpText(item: Item, lang: Lang): string | undefined {
  const help = item.item?.find((i) => i.type === 'display' && controlOf(i) === 'help');
  return help && questionText(help, lang);
}

/** In which form to write the answer ("esim. 38,5"). */
export function entryFormat(item: Item, lang: Lang): string | undefined {
  const found = extensionOf(item, EXT.entryFormat);
  return found && inWords(found.valueString, found._valueString, lang);
}
