import type { ServiceChannel } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Schematic } from '../map/schematic.view.tsx';
import { say } from '../texts.ts';

/** A small picture of where in the county the places are. Draws nothing when none of them has a point. */
export function WhereInCounty({
  visit,
  places,
}: {
  visit: Visit;
  places: readonly Pick<ServiceChannel, 'latitude' | 'longitude' | 'municipality'>[];
}) {
  const t = say(visit.lang);
  const points = places.flatMap(({ latitude, longitude }) => (latitude !== null && longitude !== null ? [[latitude, longitude] as const] : []));
  if (points.length === 0) return null;
  const inWords = visit.county.municipalities.filter((m) => places.some((p) => p.municipality === m.code)).map((m) => m.name[visit.lang]);
  return (
    <figure className="where no-print">
      <Schematic county={visit.county} lang={visit.lang} places={points} label={t('map.label', { places: inWords.join(', ') || '–' })} />
      <figcaption className="muted">{t('map.note')}</figcaption>
    </figure>
  );
}
