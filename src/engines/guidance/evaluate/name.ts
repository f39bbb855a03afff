import type { Guidance, TargetRef } from '../../../../counties/guidance.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import { textIn } from '../../directory/index.ts';
import { titleOf } from '../../questionnaire/index.ts';
import type { Known } from '../check/known.store.ts';
import { partsOf } from '../define/refs.ts';

/** What a target is called; its key when it is not to be found. */
export function targetName(target: TargetRef, definition: Guidance, known: Known, lang: Lang): string {
  const { kind, key } = partsOf(target);
  const named = (things: readonly { key: string; name: { fi: string } }[]) => {
    const found = things.find((x) => x.key === key);
    return found && inLang(found.name, lang);
  };
  const assessment = known.assessments.get(key);
  const entry = known.entries.get(key);
  const name = {
    service: () => textIn(known.services.get(key)?.names ?? {}, lang),
    channel: () => textIn(known.channels.get(key)?.names ?? {}, lang),
    assessment: () => assessment && titleOf(assessment, lang),
    content: () => entry && inLang(entry.title, lang),
    outside: () => named(definition.outside),
    need: () => named(definition.needs),
  }[kind]();
  return name || key;
}
