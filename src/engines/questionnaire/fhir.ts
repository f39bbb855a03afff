/**
 * The part of FHIR R4 Questionnaire and QuestionnaireResponse (with SDC extensions) that this engine reads. Everything else in a
 * resource is kept untouched. Written out here because published type packages leave out `_text` and `_display`, where translations live.
 */
export type Coding = { system?: string; code?: string; display?: string; _display?: Element };
export type Quantity = { value?: number; unit?: string; system?: string; code?: string };

/** One answer, exactly as FHIR writes it: `{ valueInteger: 39 }`. */
export type Answer =
  | { valueBoolean: boolean }
  | { valueInteger: number }
  | { valueDecimal: number }
  | { valueDate: string }
  | { valueTime: string }
  | { valueString: string }
  | { valueCoding: Coding }
  | { valueQuantity: Quantity };

export type Expression = { name?: string; language?: string; expression?: string };
export type Extension = {
  url: string;
  extension?: Extension[];
  valueBoolean?: boolean;
  valueInteger?: number;
  valueDecimal?: number;
  valueDate?: string;
  valueString?: string;
  _valueString?: Element;
  valueMarkdown?: string;
  valueCode?: string;
  valueCoding?: Coding;
  valueQuantity?: Quantity;
  valueCodeableConcept?: { coding?: Coding[]; text?: string };
  valueExpression?: Expression;
};
export type Element = { extension?: Extension[] };

export type EnableWhen = {
  question: string;
  operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';
  answerBoolean?: boolean;
  answerInteger?: number;
  answerDecimal?: number;
  answerDate?: string;
  answerTime?: string;
  answerString?: string;
  answerCoding?: Coding;
  answerQuantity?: Quantity;
};

export type AnswerOption = Element & {
  valueCoding?: Coding;
  valueString?: string;
  valueInteger?: number;
  valueDate?: string;
  valueTime?: string;
  initialSelected?: boolean;
};

/** Item types the engine can ask. `group` and `display` are not questions. */
export const ITEM_TYPES = [
  'group',
  'display',
  'boolean',
  'choice',
  'open-choice',
  'integer',
  'decimal',
  'date',
  'time',
  'string',
  'text',
  'quantity',
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export type Item = Element & {
  linkId: string;
  type: ItemType;
  text?: string;
  _text?: Element;
  prefix?: string;
  required?: boolean;
  repeats?: boolean;
  readOnly?: boolean;
  maxLength?: number;
  enableWhen?: EnableWhen[];
  enableBehavior?: 'all' | 'any';
  answerOption?: AnswerOption[];
  answerValueSet?: string;
  initial?: Answer[];
  item?: Item[];
};

export type Concept = Element & { code: string; display?: string; _display?: Element };
type Expanded = Concept & { system?: string; abstract?: boolean; contains?: Expanded[] };
export type ValueSet = {
  resourceType: 'ValueSet';
  id?: string;
  url?: string;
  compose?: { include?: { system?: string; concept?: Concept[] }[] };
  expansion?: { contains?: Expanded[] };
};

export type Questionnaire = Element & {
  resourceType: 'Questionnaire';
  id?: string;
  url?: string;
  version?: string;
  name?: string;
  title?: string;
  _title?: Element;
  description?: string;
  _description?: Element;
  purpose?: string;
  _purpose?: Element;
  status?: string;
  language?: string;
  contained?: (ValueSet | { resourceType: string; id?: string })[];
  item?: Item[];
};

export type ResponseItem = { linkId: string; text?: string; answer?: (Answer & { item?: ResponseItem[] })[]; item?: ResponseItem[] };
export type QuestionnaireResponse = {
  resourceType: 'QuestionnaireResponse';
  id?: string;
  questionnaire?: string;
  status: 'in-progress' | 'completed' | 'amended' | 'entered-in-error' | 'stopped';
  authored?: string;
  language?: string;
  item?: ResponseItem[];
};
