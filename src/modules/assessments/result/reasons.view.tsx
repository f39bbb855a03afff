import type { Explained, Said, Summary } from '../../../engines/questionnaire/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Details, SummaryList } from '../../../ui/index.ts';
import { questionAt } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; opened: Opened };

/** The rules that led to the result, each with the answers that made it speak. */
export function Reasons({ visit, opened, reasons }: Props & { reasons: Explained['reasons'] }) {
  const t = say(visit.lang);
  return (
    <>
      <h2>{t('result.why')}</h2>
      {reasons.map(({ because, answers }) => (
        <div key={because} className="stack">
          <p>{because}</p>
          <Pairs visit={visit} opened={opened} said={answers} />
        </div>
      ))}
    </>
  );
}

/** Every answer, behind one press on a screen. */
export function Answers({ visit, opened, told }: Props & { told: Summary }) {
  const t = say(visit.lang);
  return (
    <Details summary={t('result.answers')}>
      <Pairs visit={visit} opened={opened} said={told.said.filter((s) => s.answer !== '')} />
      {told.scores.length > 0 && <SummaryList rows={told.scores.map((s) => ({ term: s.question, value: s.answer }))} />}
    </Details>
  );
}

function Pairs({ visit, opened, said }: Props & { said: readonly Said[] }) {
  const changeable = (linkId: string) => opened.definition.nodes.get(linkId)?.asked;
  return (
    <SummaryList
      rows={said.map((s) => ({
        term: s.question,
        value: s.answer,
        ...(changeable(s.linkId) && { change: visit.href(questionAt(opened.name, opened.response.id, s.linkId, true)) }),
      }))}
    />
  );
}
