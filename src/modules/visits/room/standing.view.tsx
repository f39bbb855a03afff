import { renderToStaticMarkup } from 'react-dom/server';
import { sayTime } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Icon, type IconName, Speak, useLang } from '../../../ui/index.ts';
import type { Party } from '../parties.ts';
import { say } from '../texts.ts';
import type { Standing } from './presence.store.ts';
import { seenBy } from './standing.rules.ts';

const ICONS = { alone: 'clock', came: 'warning', near: 'user', open: 'done', broken: 'warning' } as const satisfies Record<string, IconName>;

/** How the visit stands, in words for one party. The same drawing on the first view and live. */
export function StandingView({ party, standing }: { party: Party; standing: Standing }) {
  const lang = useLang();
  const t = say(lang);
  const seen = seenBy(party, standing);
  if (seen === 'over') return null;
  const [title, text] = WORDS[party][seen];
  const time = standing.residentCame ? sayTime(standing.residentCame, lang) : '';
  return (
    <div className={`standing standing-${seen}`}>
      <Icon name={ICONS[seen]} size="l" />
      <div>
        <p className="standing-title">{t(title, { time })}</p>
        <p>{t(text, { time })}</p>
      </div>
    </div>
  );
}

/** For a live update. */
export const drawStanding = (lang: Lang, party: Party, standing: Standing): string =>
  renderToStaticMarkup(
    <Speak lang={lang}>
      <StandingView party={party} standing={standing} />
    </Speak>,
  );

const WORDS = {
  resident: {
    alone: ['standing.resident.alone', 'standing.resident.alone.text'],
    came: ['standing.resident.alone', 'standing.resident.alone.text'],
    near: ['standing.resident.near', 'standing.resident.near.text'],
    open: ['standing.resident.open', 'standing.resident.open.text'],
    broken: ['standing.resident.broken', 'standing.resident.broken.text'],
  },
  professional: {
    alone: ['standing.professional.alone', 'standing.professional.alone.text'],
    came: ['standing.professional.came', 'standing.professional.came.text'],
    near: ['standing.professional.waits', 'standing.professional.waits.text'],
    open: ['standing.professional.open', 'standing.professional.open.text'],
    broken: ['standing.professional.broken', 'standing.professional.broken.text'],
  },
} as const;
