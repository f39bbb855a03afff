import type { County } from '../../../../counties/county.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { type Cell, drawing, type Point, schematic } from './schematic.rules.ts';

const WIDTH = 360;

const drawn = new WeakMap<County, Cell[]>();
/** The county's schematic map, made once. */
export function cellsOf(county: County): Cell[] {
  const cells = drawn.get(county) ?? schematic(county.municipalities);
  drawn.set(county, cells);
  return cells;
}

type Props = {
  county: County;
  lang: Lang;
  /** What the drawing tells, for those who do not see it. */
  label: string;
  places?: readonly Point[];
  /** How many there are in each municipality, by code; drawn as a number under its name. */
  counts?: Readonly<Record<string, number>>;
};

/** The county drawn on the server: municipalities with their names, and places as dots. A picture; what it tells is also in words beside it. */
export function Schematic({ county, lang, label, places = [], counts }: Props) {
  const cells = cellsOf(county);
  const on = drawing(cells, WIDTH);
  const corners = (cell: Cell) => cell.outline.map((p) => on.at(p).map(Math.round).join(' ')).join(' ');
  return (
    <svg className="schematic" viewBox={`-2 -2 ${WIDTH + 4} ${on.height + 4}`} role="img" aria-label={label}>
      {cells.map((cell) => (
        <polygon key={cell.code} points={corners(cell)} className={counts?.[cell.code] ? 'schematic-some' : undefined} />
      ))}
      {cells.map((cell) => {
        const [x, y] = on.at(cell.at);
        return (
          <text key={cell.code} x={x} y={places.length > 0 ? y + 22 : y}>
            {cell.name[lang]}
            {counts?.[cell.code] && (
              <tspan x={x} dy="1.15em" className="schematic-count">
                {counts[cell.code]}
              </tspan>
            )}
          </text>
        );
      })}
      {places.filter(on.has).map((p) => {
        const [x, y] = on.at(p);
        return <circle key={`${x} ${y}`} cx={x} cy={y} r="7" />;
      })}
    </svg>
  );
}
