import type { ResponseId } from '../../kernel/ids.ts';

/** Addresses of the pages of one assessment, without language. */
export const introOf = (name: string): string => `/assessments/${name}`;
export const pageOf = (name: string, response: ResponseId, page: 'check' | 'result'): string => `/assessments/${name}/${response}/${page}`;
/** `change`: come back to the answers (or to a new result) after this one question. */
export const questionAt = (name: string, response: ResponseId, question: string, change = false): string =>
  `/assessments/${name}/${response}/${encodeURIComponent(question)}${change ? '?change=1' : ''}`;
