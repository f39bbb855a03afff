import type { DefinitionPack } from '../../../src/engines/questionnaire/index.ts';
import { lowBackDecision } from './low-back-pain.decision.ts';
import { lowBackPain } from './low-back-pain.ts';
import { soreThroatDecision } from './sore-throat.decision.ts';
import { soreThroat } from './sore-throat.ts';
import { urinaryDecision } from './urinary-symptoms.decision.ts';
import { urinarySymptoms } from './urinary-symptoms.ts';

/** Symptom assessments of the demo county. Sample content: a county approves its own before anybody relies on it. */
export const assessments: readonly DefinitionPack[] = [
  { name: 'urinary-symptoms', resource: urinarySymptoms, decision: urinaryDecision },
  { name: 'sore-throat', resource: soreThroat, decision: soreThroatDecision },
  { name: 'low-back-pain', resource: lowBackPain, decision: lowBackDecision },
];
