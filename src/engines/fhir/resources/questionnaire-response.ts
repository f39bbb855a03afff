import type { QuestionnaireResponse } from '@medplum/fhirtypes';
import type { MatterId, PersonId } from '../../../kernel/ids.ts';
import { listMatters, personsOf } from '../../matter/index.ts';
import { definitionById, listResponses, toQuestionnaireResponse } from '../../questionnaire/index.ts';
import { refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

const STATUS = 'http://hl7.org/fhir/questionnaire-answers-status';

/** Answers to assessments and forms. Programs and professionals read them as people gave them, with computed values. */
export const questionnaireResponse: Mapping = {
  type: 'QuestionnaireResponse',
  says: 'Answers of residents to assessments and forms, with computed values. Programs read completed ones.',
  who: ['resident', 'professional'],
  data: 'assessment',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: 'Who the answers are about' },
    status: { kind: 'token', system: STATUS, says: 'in-progress, completed' },
  },
  async find(tx, _world, wanted) {
    const persons = wanted.reference.patient as PersonId[] | undefined;
    const matters = persons && (await mattersOf(tx, persons));
    const found = await listResponses(tx, { ...wanted, matters, states: wanted.token.status });
    const whose = await personsOf(
      tx,
      found.map((r) => r.matter),
    );
    const given = [];
    for (const response of found) {
      const subject = whose.get(response.matter);
      // Begun in a browser by somebody not signed in: nobody's yet.
      if (!subject) continue;
      const definition = await definitionById(tx, response.definition);
      const answers = toQuestionnaireResponse(definition, response, wanted.lang) as unknown as QuestionnaireResponse & { id: string };
      const resource = { ...answers, subject: refer('Patient', subject) };
      given.push({ resource, changedAt: response.changedAt, subject, matter: response.matter });
    }
    return given;
  },
  ofPerson: (person) => ({ reference: { patient: [person] } }),
};

const mattersOf = async (tx: Parameters<typeof listMatters>[0], persons: readonly PersonId[]): Promise<MatterId[]> =>
  (await listMatters(tx, { persons, limit: 1000 })).map((m) => m.id);
