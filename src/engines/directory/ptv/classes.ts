import { LANGS } from '../../../kernel/i18n.ts';
import type { ClassKind, ClassRecord, Texts } from '../records.ts';
import { type Raw, raw, raws } from './raw.ts';
import { codeIn, type CodeOf, line, texts } from './values.ts';

const IN_SERVICE: Readonly<Record<string, ClassKind>> = { serviceClasses: 'service-class', targetGroups: 'target-group', lifeEvents: 'life-event' };

/** The classes a PTV service names, with the names it gives them. Pure. */
export const classesOf = (service: unknown): ClassRecord[] =>
  Object.entries(IN_SERVICE).flatMap(([field, kind]) => raws(raw(service)[field]).flatMap((c) => named(kind, c, [c.name]) ?? []));

/** One entry of a published code list (koodistot.suomi.fi, Finto, PTV v12), or nothing when it has no code or name. Pure. */
export function listedClass(kind: ClassKind, entry: unknown): ClassRecord | undefined {
  const e = raw(entry);
  const label = raw(e.Label);
  const given = { ...e, code: e.code ?? e.codeValue ?? e.Notation, uri: e.uri ?? e.Id };
  const byLanguage = Object.fromEntries(LANGS.map((l) => [l, raw(raw(e.languageVersions)[l]).name ?? label[l[0]!.toUpperCase() + l[1]]]));
  const found = named(kind, given, [e.prefLabel, e.names, e.name, byLanguage]);
  return found && { ...found, uris: [...new Set([...found.uris, ...uris(e.OldUri)])] };
}

function named(kind: ClassKind, c: Raw, says: readonly unknown[]): ClassRecord | undefined {
  const code = codeIn(c);
  const names: Texts = Object.assign({}, ...says.map((s) => texts(s, 'a class name')).toReversed());
  return code && Object.keys(names).length ? { kind, code, names, uris: uris(c.uri, c.newUri) } : undefined;
}
const uris = (...given: unknown[]): string[] => given.flatMap((u) => line(u, 200) ?? []);

/** Finds codes by URI or Finnish name among known classes. */
export function codesKnown(classes: readonly ClassRecord[]): CodeOf {
  const known = new Map<string, string>();
  for (const c of classes) for (const name of [...c.uris, ...(c.names.fi ? [c.names.fi] : [])]) if (!known.has(name)) known.set(name, c.code);
  return (uriOrName) => known.get(uriOrName);
}
