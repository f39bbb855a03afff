import { nameOfAction, nameOfData } from '../../../kernel/actions.ts';
import type { LogLine } from '../../../kernel/audit/read.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { say } from '../texts.ts';
import { partyOf, sawNothing } from './log.rules.ts';

/** A line of the log in plain words. */
type LineInWords = {
  /** 'Sairaanhoitaja, Digitaalinen sote-keskus' */
  who: string;
  /** 'Tehtävän avaaminen' */
  what: string;
  /** Kinds of data: 'oirearvio, ajanvaraus'. */
  data: string;
  purpose: string;
  /** Looked at or changed; nothing when it came to nothing. */
  did: string;
};

/**
 * Says a line to the one whose data it is. A professional is told by title and unit, not by name: GDPR 15 gives no right to a worker's name
 * (Court of Justice C-579/21, Pankki S), and what 703/2023 11 § gives (who has used the data, and on what ground) is answered by a person to a log
 * request, where a worker's safety can be weighed; `/my/rights` leads there. Officers see the name. A county may decide otherwise.
 * @param units names of the county's units by id
 */
export function sayLine(line: LogLine, { lang, units }: { lang: Lang; units: ReadonlyMap<string, string> }): LineInWords {
  const t = say(lang);
  const party = partyOf(line);
  const where = (line.units ?? []).map((u) => units.get(u)).filter(Boolean);
  const action = nameOfAction(line.action);
  return {
    who:
      party === 'professional' || party === 'administrator' || party === 'officer'
        ? [capital(line.title || t(`party.${party}`)), where.slice(0, 3).join(', ')].filter(Boolean).join(', ')
        : party === 'representative'
          ? line.name
            ? t('party.representative.named', { name: line.name })
            : t('party.representative')
          : party === 'program'
            ? t('party.program.named', { name: line.client ?? '' })
            : t(`party.${party}`),
    what: action?.[lang] ?? t('action.unnamed'),
    data: nameOfData(line.data, lang).join(', '),
    purpose: t(`purpose.${line.purpose}`),
    did: sawNothing(line) ? t('did.nothing') : t(action?.does === 'read' ? 'did.read' : 'did.change'),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
