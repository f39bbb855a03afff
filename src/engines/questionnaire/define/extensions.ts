import type { Element, Extension } from '../fhir.ts';

const HL7 = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** Addresses of the extensions this engine understands (FHIR R4 core and SDC 3). */
export const EXT = {
  translation: `${HL7}translation`,
  variable: `${HL7}variable`,
  ordinalValue: `${HL7}ordinalValue`,
  itemWeight: `${HL7}itemWeight`,
  minValue: `${HL7}minValue`,
  maxValue: `${HL7}maxValue`,
  minLength: `${HL7}minLength`,
  minOccurs: `${HL7}questionnaire-minOccurs`,
  maxOccurs: `${HL7}questionnaire-maxOccurs`,
  entryFormat: `${HL7}entryFormat`,
  hidden: `${HL7}questionnaire-hidden`,
  itemControl: `${HL7}questionnaire-itemControl`,
  unit: `${HL7}questionnaire-unit`,
  unitOption: `${HL7}questionnaire-unitOption`,
  optionExclusive: `${HL7}questionnaire-optionExclusive`,
  calculatedExpression: `${SDC}calculatedExpression`,
  enableWhenExpression: `${SDC}enableWhenExpression`,
} as const;

export const extensionsOf = (element: Element | undefined, url: string): Extension[] => element?.extension?.filter((e) => e.url === url) ?? [];
export const extensionOf = (element: Element | undefined, url: string): Extension | undefined => element?.extension?.find((e) => e.url === url);

/** The score of an answer option or a value-set concept: `itemWeight`, or its older name `ordinalValue`. */
export function weightIn(element: Element | undefined): number | undefined {
  const found = extensionOf(element, EXT.itemWeight) ?? extensionOf(element, EXT.ordinalValue);
  return found?.valueDecimal ?? found?.valueInteger;
}

/** The code of the item's `itemControl`: 'help', 'drop-down' … */
export const controlOf = (element: Element | undefined): string | undefined =>
  extensionOf(element, EXT.itemControl)?.valueCodeableConcept?.coding?.[0]?.code;
