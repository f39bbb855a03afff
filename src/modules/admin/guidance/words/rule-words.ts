import type { Guidance, Rule, TargetRef } from '../../../../../counties/guidance.ts';
import { type Known, partsOf, targetName } from '../../../../engines/guidance/index.ts';
import { textIn } from '../../../../engines/directory/index.ts';
import { sayDate } from '../../../../kernel/clock.ts';
import { inLang, type Lang } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';

/** What words of a guidance need: its own names and those of what it leads to. */
export type Names = { definition: Guidance; known: Known };

/** When a rule holds, condition by condition: 'Loviisa', 'lapselle', 'kun Digisotekeskuksen puhelin on kiinni', '31.12.2026 asti'. */
export function conditionsOf(rule: Rule, { definition, known }: Names, { lang, county }: Pick<Visit, 'lang' | 'county'>): string[] {
  const t = say(lang);
  const named = (keys: readonly string[], things: readonly { key: string; name: { fi: string } }[]) =>
    keys.map((key) => {
      const found = things.find((x) => x.key === key);
      return found ? inLang(found.name, lang) : key;
    });
  return [
    ...(rule.municipalities.length
      ? [
          named(
            rule.municipalities,
            county.municipalities.map((m) => ({ key: m.code, name: m.name })),
          ).join(', '),
        ]
      : []),
    ...(rule.audiences.length ? [named(rule.audiences, definition.audiences).join(', ')] : []),
    ...(rule.lifeEvents.length ? [named(rule.lifeEvents, definition.lifeEvents).join(', ')] : []),
    ...(rule.langs.length ? [rule.langs.map((l) => t(`lang.${l}`)).join(', ')] : []),
    ...(rule.signedIn === undefined ? [] : [t(rule.signedIn ? 'rule.signedIn.yes' : 'rule.signedIn.no')]),
    ...(rule.time ? [timeOf(rule.time, known, lang)] : []),
    ...(rule.from ? [t('when.from', { day: sayDate(rule.from) })] : []),
    ...(rule.until ? [t('when.until', { day: sayDate(rule.until) })] : []),
  ];
}

function timeOf(time: NonNullable<Rule['time']>, known: Known, lang: Lang): string {
  const t = say(lang);
  if (time.kind !== 'clock') return t(`when.${time.kind}`, { channel: textIn(known.channels.get(time.channel)?.names ?? {}, lang) || time.channel });
  const days = time.days.length === 7 ? t('when.everyDay') : time.days.map((d) => t(`day.${d as 1}`)).join(', ');
  return t('when.clock', { days, from: time.from, to: time.to });
}

/** A target by kind and name: 'Palvelu: Terveysaseman vastaanotto'. */
export function targetWords(target: TargetRef, { definition, known }: Names, lang: Lang): string {
  const { kind, key } = partsOf(target);
  const outside = kind === 'outside' ? definition.outside.find((o) => o.key === key) : undefined;
  return `${say(lang)(outside ? `kind.${outside.kind}` : `kind.${kind}`)}: ${targetName(target, definition, known, lang)}`;
}
