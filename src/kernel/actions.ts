import type { Lang, Localized } from './i18n.ts';

/** What an audited action is called in plain words, as a thing done: 'Ajan varaaminen'. `does`: was data looked at or changed. */
type ActionName = Required<Localized> & { does: 'read' | 'change' };

const actions = new Map<string, ActionName>();
const kinds = new Map<string, Required<Localized>>();

/**
 * Names the actions of a part for those who read the log: residents and data-protection officers. Call once when the part is loaded:
 * `nameActions('booking', { confirm: { does: 'change', fi: 'Ajan varaaminen', sv: 'Tidsbokning', en: 'Booking a time' } })`.
 * Throws when an action has a name already. A test of the module privacy finds actions that nobody names.
 */
export function nameActions(part: string, named: Readonly<Record<string, ActionName>>): void {
  for (const [verb, name] of Object.entries(named)) {
    const action = `${part}.${verb}`;
    if (actions.has(action)) throw new Error(`action '${action}' is named twice`);
    actions.set(action, name);
  }
}

/** Names kinds of data as audit entries tell them (`data: 'appointment, contact details'`), each by itself. The same kind may be named by many parts; the first holds. */
export function nameData(named: Readonly<Record<string, Required<Localized>>>): void {
  for (const [kind, name] of Object.entries(named)) if (!kinds.has(kind)) kinds.set(kind, name);
}

/** A reaction of a part to what happened elsewhere is audited as 'part.react'. */
const REACTION: ActionName = {
  does: 'change',
  fi: 'Palvelun automaattinen jatkotoimi',
  sv: 'Automatisk uppföljning i tjänsten',
  en: 'Automatic follow-up by the service',
};
/** A page that was asked for without the right to it is audited as 'route GET /…'. */
const REFUSED: ActionName = {
  does: 'read',
  fi: 'Yritys avata sivu ilman oikeutta',
  sv: 'Försök att öppna en sida utan rätt',
  en: 'Attempt to open a page without the right',
};

/** The name of an action; nothing when no part names it. */
export function nameOfAction(action: string): ActionName | undefined {
  return actions.get(action) ?? (action.endsWith('.react') ? REACTION : action.startsWith('route ') ? REFUSED : undefined);
}

/** Actions by name in a language, for choosing one in a search. */
export const namedActions = (lang: Lang): { action: string; name: string }[] =>
  [...actions].map(([action, name]) => ({ action, name: name[lang] })).sort((a, b) => a.name.localeCompare(b.name, lang));

/** 'appointment, contact details' in words, kinds without a name left out. */
export const nameOfData = (data: string | null | undefined, lang: Lang): string[] =>
  (data ?? '')
    .split(',')
    .map((kind) => kinds.get(kind.trim())?.[lang])
    .filter((name) => name !== undefined);

/** Does a kind of data have a name? */
export const isNamedData = (kind: string): boolean => kinds.has(kind);
