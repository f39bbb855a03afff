import type { Lang } from '../../../../kernel/i18n.ts';
import { say } from '../texts.ts';

/** First in a form of many buttons: the Enter key presses the first button there is, and that should save. Nobody else meets it. */
export const PressedByEnter = ({ lang }: { lang: Lang }) => (
  <button type="submit" className="visually-hidden" name="do" value="save" tabIndex={-1} aria-hidden="true">
    {say(lang)('save')}
  </button>
);
