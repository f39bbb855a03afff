import { isLang } from '../../../kernel/i18n.ts';
import type { Accessibility, Entrance, WebLink } from '../records.ts';
import { filled, type Raw, raws } from './raw.ts';
import { texts, webLinks } from './values.ts';

/** What a place tells of its entrances (v8 on), and accessibility statements of electronic services and sites (a list in v11, single fields in v8). */
export const accessibility = (r: Raw, notes: string[]): Accessibility => ({
  entrances: raws(r.addresses).flatMap((a) => raws(a.entrances).flatMap((e) => entrance(e) ?? [])),
  statements: [...raws(r.accessibilityClassification), r].flatMap((x) => statement(x, notes)),
});

function entrance(e: Raw): Entrance | undefined {
  const groups = raws(e.accessibilitySentences).flatMap((g) => {
    const sentences = raws(g.sentences).flatMap((s) => {
      const said = texts(s.sentence, 'an accessibility sentence');
      return Object.keys(said).length ? [said] : [];
    });
    return sentences.length ? [{ name: texts(g.sentenceGroup, 'an accessibility heading'), sentences }] : [];
  });
  return groups.length ? { name: texts(e.name, 'an entrance'), main: e.isMainEntrance === true, groups } : undefined;
}

function statement(x: Raw, notes: string[]): WebLink[] {
  const url = filled(x.accessibilityStatementWebPage);
  if (!url) return [];
  return webLinks([{ url, value: x.accessibilityStatementWebPageName, language: isLang(x.language) ? x.language : undefined }], notes);
}
