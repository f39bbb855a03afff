import type { Explained } from '../../../engines/questionnaire/index.ts';
import { instantOf, sayDay } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { SummaryList, When } from '../../../ui/index.ts';
import { Sources } from '../sources.view.tsx';
import { say } from '../texts.ts';

type Props = { visit: Visit; result: Explained; version: string; at: Date | null };

/** What the result rests on: guidelines by name and section, author, review and version. */
export function Basis({ visit, result, version, at }: Props) {
  const t = say(visit.lang);
  return (
    <>
      <h2>{t('result.basis')}</h2>
      <Sources sources={result.sources} />
      <SummaryList
        rows={[
          { term: t('result.author'), value: result.author },
          { term: t('result.reviewed'), value: sayDay(instantOf(result.reviewed, '12:00'), visit.lang) },
          { term: t('result.version'), value: version },
          at && { term: t('result.made'), value: <When at={at} /> },
        ].map((row) => row ?? undefined)}
      />
    </>
  );
}
