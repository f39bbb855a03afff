import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { Answer, Problem } from '../../../kernel/page.ts';

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** Something the one who asks should put right, with the HTTP status that says so. `where`: the parameter. */
export class Wrong extends Error {
  readonly status: number;
  readonly code: OperationOutcomeIssue['code'];
  readonly where: string | undefined;
  constructor(status: number, code: OperationOutcomeIssue['code'], message: string, where?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.where = where;
  }
}

/** FHIR's way to say what went wrong. */
export const outcome = (
  code: OperationOutcomeIssue['code'],
  says: string,
  more: { severity?: OperationOutcomeIssue['severity']; where?: string | undefined } = {},
): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: more.severity ?? 'error', code, diagnostics: says, ...(more.where ? { expression: [more.where] } : {}) }],
});

/** Answers with what was wrong. */
export const say = (wrong: Wrong, headers: Record<string, string> = {}): Answer => ({
  send: JSON.stringify(outcome(wrong.code, wrong.message, { where: wrong.where })),
  type: FHIR_JSON,
  status: wrong.status,
  headers,
});

const CODES: Readonly<Record<number, OperationOutcomeIssue['code']>> = {
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  413: 'too-long',
  429: 'throttled',
};

/** How the kernel's refusals and failures are worded on FHIR addresses. RFC 6750 tells programs by a header what their token lacks. */
export function problem({ status, title, errorId, bearer }: Problem) {
  const says = status === 401 && bearer ? 'The access token is not in force: it has expired or been ended, or it never was' : title;
  return {
    type: FHIR_JSON,
    body: outcome(CODES[status] ?? (status >= 500 ? 'exception' : 'invalid'), errorId ? `${says} (${errorId})` : says),
    ...(status === 401 ? { headers: { 'www-authenticate': `Bearer realm="fhir"${bearer ? ', error="invalid_token"' : ''}` } } : {}),
  };
}
