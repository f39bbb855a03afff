import type { Rule, TargetRef } from '../../../../../counties/guidance.ts';
import { asTarget } from '../../../../engines/guidance/index.ts';
import { sayDate } from '../../../../kernel/clock.ts';
import { inLang, LANGS } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';
import { conditionsOf, type Names, targetWords } from '../words/rule-words.ts';

/** Fields that have a name of their own; others are told by what they hold. */
const FIELDS = [
  'name',
  'lead',
  'words',
  'urgent',
  'theme',
  'lifeEvents',
  'audiences',
  'otherwise',
  'because',
  'targets',
  'needs',
  'municipalities',
  'langs',
  'signedIn',
  'time',
  'from',
  'until',
  'last',
  'purpose',
  'url',
  'phone',
  'returnParameter',
  'kind',
  'signIn',
  'example',
  'author',
  'reviewed',
  'sources',
  'sample',
] as const;

export const fieldWords = (field: string, visit: Visit): string => {
  const known = FIELDS.find((f) => f === field);
  return known ? say(visit.lang)(`field.${known}`) : field;
};

/** What a field holds, as people read it: names instead of keys, texts language by language. */
export function valueWords(field: string, value: unknown, names: Names, visit: Visit): string {
  const t = say(visit.lang);
  const { definition } = names;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return t('value.none');
  if (value === true) return t('value.yes');
  if (value === false) return t('value.no');
  if (field === 'from' || field === 'until' || field === 'reviewed') return sayDate(String(value));
  if (field === 'time') return conditionsOf({ ...emptyRule, time: value as NonNullable<Rule['time']> }, names, visit).join(', ');
  if (Array.isArray(value)) return value.map((v) => one(v)).join(', ');
  if (typeof value === 'object' && value !== null && 'fi' in value) {
    const texts = value as { fi: string; sv: string; en: string };
    return LANGS.map((l) => `${t(`lang.${l}`)}: ${texts[l] || '–'}`).join('\n');
  }
  return typeof value === 'object' ? JSON.stringify(value) : one(value);

  function one(v: unknown): string {
    if (typeof v === 'object' && v !== null && 'name' in v) return String((v as { name: unknown }).name);
    const key = String(v);
    const target = field === 'targets' || field === 'otherwise' ? asTarget(key) : undefined;
    if (target) return targetWords(target as TargetRef, names, visit.lang);
    const things = { needs: definition.needs, audiences: definition.audiences, lifeEvents: definition.lifeEvents, theme: definition.themes }[field];
    const found = things?.find((x) => x.key === key);
    if (found) return inLang(found.name, visit.lang);
    return (field === 'municipalities' && visit.county.municipalities.find((m) => m.code === key)?.name[visit.lang]) || key;
  }
}

const emptyRule: Rule = {
  key: '',
  name: '',
  needs: [],
  municipalities: [],
  audiences: [],
  lifeEvents: [],
  langs: [],
  targets: [],
  because: { fi: '', sv: '', en: '' },
};
