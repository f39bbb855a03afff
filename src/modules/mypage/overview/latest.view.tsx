import type { Said } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { When } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** What happened last, in all matters together. */
export function Latest({ visit, latest }: { visit: Visit; latest: readonly Said[] }) {
  const t = say(visit.lang);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest-title">
      <h2 id="latest-title">{t('latest.title')}</h2>
      <dl className="pairs">
        {latest.map(({ entry, said }) => (
          <div className="pair" key={entry.id}>
            <dt>
              <When at={entry.at} as="day" />
            </dt>
            <dd>
              <a href={visit.href(`/my/matters/${entry.matter}`)}>{said.title}</a>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={visit.href('/my/timeline')}>{t('latest.all')}</a>
      </p>
    </section>
  );
}
