import type { Lang } from '../../../kernel/i18n.ts';
import type { Result } from '../math/compute.ts';
import { say } from '../texts.ts';
import { letterOf } from './groups.rules.ts';
import { drawMap, HEIGHT, WIDTH } from './map.rules.ts';
import type { OwnPlace } from './own-place.ts';

/** The opinion map. What it tells is told in words and in a table beside it. */
export function MapView({ lang, result, mark }: { lang: Lang; result: Result; mark: OwnPlace['mark'] }) {
  const t = say(lang);
  const map = drawMap(result.positions, result.groups);
  return (
    <svg className="talk-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="map-says">
      <title id="map-says">{t('map.says', { groups: map.outlines.length, people: Object.keys(result.positions).length })}</title>
      {map.outlines.map(({ group, path }, i) => (
        <path key={group} d={path} className={`talk-outline talk-group-${i}`} />
      ))}
      {map.dots.map(({ x, y, r }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={r} className="talk-dot" />
      ))}
      {map.outlines.map(({ group, x, y, people }, i) => (
        <g key={group} className={`talk-letter talk-group-${i}`} transform={`translate(${x} ${y})`}>
          <circle r="22" />
          <text dy="7">{letterOf(i)}</text>
          <text className="talk-people" dy="38">
            {people}
          </text>
        </g>
      ))}
      <g
        className={mark?.below ? 'talk-own talk-own-below' : 'talk-own'}
        transform={`translate(${mark?.x ?? 0} ${mark?.y ?? 0})`}
        data-own=""
        display={mark ? undefined : 'none'}
      >
        <path d="M0-15 4.4-4.6 15.5-3.8 7 3.5 9.7 14.4 0 8.5-9.7 14.4-7 3.5-15.5-3.8-4.4-4.6Z" />
        <text dy="-22">{t('map.you')}</text>
      </g>
    </svg>
  );
}
