import type { Lang } from '../../../kernel/i18n.ts';
import { say } from '../texts.ts';

/** Why this is shown, in the words of the rule that gave it. */
export const Because = ({ lang, text }: { lang: Lang; text: string | undefined }) =>
  text ? (
    <p>
      <strong>{say(lang)('need.why')}</strong> {text}
    </p>
  ) : null;
