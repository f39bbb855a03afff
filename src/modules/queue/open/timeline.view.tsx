import { whoDid } from '../../../engines/matter/index.ts';
import { Details, SummaryList, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { TaskProps } from './task.props.ts';

/** What has happened in the matter, latest first. */
export function Timeline({ visit, opened: { timeline } }: TaskProps) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline.title')}</h2>
      {timeline.length === 0 && <p className="muted">{t('timeline.none')}</p>}
      <ol className="live" hidden={timeline.length === 0}>
        {timeline.toReversed().map(({ entry, said }) => (
          <li key={entry.id} className="live-item">
            <h3>{said.title}</h3>
            <p className="muted">
              <When at={entry.at} />
              {entry.byName && ` · ${whoDid(entry, visit.lang)}`}
            </p>
            {said.text?.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {said.facts && <SummaryList rows={said.facts.map((f) => ({ term: f.name, value: f.value }))} />}
            {said.parts?.map((part) => (
              <Details key={part.title} summary={part.title} open={!part.folded}>
                {part.text?.map((text) => (
                  <p key={text}>{text}</p>
                ))}
                {part.facts && <SummaryList rows={part.facts.map((f) => ({ term: f.name, value: f.value }))} />}
              </Details>
            ))}
            {said.links?.map((link) => (
              <p key={link.href}>
                <a href={link.href}>{link.text}</a>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
