import type { Resident } from '../../kernel/access.ts';
import type { Visit } from '../../kernel/page.ts';
import { SummaryList, When } from '../../ui/index.ts';
import { say } from './texts.ts';

type Props = { visit: Visit<Resident>; rows?: readonly { term: string; value: string }[]; onlyOnPaper?: boolean };

/** Whose document this is, from which county and when; on paper only, unless the page is a document. Page numbers come from the style sheet. */
export function DocumentHead({ visit, rows = [], onlyOnPaper }: Props) {
  const t = say(visit.lang);
  const { actor, county, lang, now } = visit;
  return (
    <div className={onlyOnPaper ? 'document-head print-only' : 'document-head'}>
      <SummaryList
        rows={[
          { term: t('document.person'), value: actor.name },
          actor.by && { term: t('document.by'), value: actor.by.name },
          { term: t('document.county'), value: county.name[lang] },
          { term: t('document.made'), value: <When at={now} /> },
          ...rows,
        ]}
      />
    </div>
  );
}
