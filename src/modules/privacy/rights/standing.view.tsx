import type { Lang } from '../../../kernel/i18n.ts';
import { Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Standing } from './deadline.rules.ts';

const TONES = { received: 'neutral', 'in-progress': 'brand', extended: 'attention', answered: 'good' } as const;

/** Where a request stands, in a word. */
export const StandingTag = ({ standing, lang }: { standing: Standing; lang: Lang }) => (
  <Tag tone={TONES[standing]}>{say(lang)(`standing.${standing}`)}</Tag>
);
