import { sayDay, sayLongDay, sayTime, sayWhen } from '../../kernel/clock.ts';
import { useLang } from '../speak.tsx';

const SAYS = { full: sayWhen, day: sayDay, 'long-day': sayLongDay, time: sayTime } as const;

/** A moment in Finnish time: `full` 'ma 23.11.2026 klo 9.30' (default), `day`, `long-day`, `time`. */
export function When({ at, as = 'full' }: { at: Date; as?: keyof typeof SAYS }) {
  const lang = useLang();
  return <time dateTime={at.toISOString()}>{SAYS[as](at, lang)}</time>;
}
