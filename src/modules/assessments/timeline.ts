import { describe } from '../../engines/matter/index.ts';
import { definitionById, findResponse, summary } from '../../engines/questionnaire/index.ts';
import { asId, type ResponseId } from '../../kernel/ids.ts';
import { pageOf } from './addresses.ts';
import { say } from './texts.ts';

/** How assessments are said on a matter's timeline, and what the matters they open are called. */
export function describeAssessments(): void {
  describe(
    'assessment.completed',
    async (entry, { tx, lang, href }) => {
      const t = say(lang);
      const id = asId<ResponseId>(entry.data.response);
      const response = id && (await findResponse(tx, id));
      if (!response) return undefined;
      const definition = await definitionById(tx, response.definition);
      const { title, said, result } = summary(definition, response, lang);
      const forOwner = tx.actor.role === 'resident';
      return {
        title,
        facts: result ? [{ name: t('timeline.result'), value: `${t(`urgency.${result.urgency}`)}. ${result.says}` }] : [],
        parts: [
          {
            title: t('timeline.answers'),
            facts: said.filter((s) => s.answer !== '').map((s) => ({ name: s.question, value: s.answer })),
            folded: true,
          },
        ],
        links: forOwner ? [{ text: t('timeline.open'), href: href(pageOf(definition.name, response.id, 'result')) }] : [],
      };
    },
    'assessment',
  );
}
