import { asId, type UnitId } from '../../../kernel/ids.ts';
import { type Form, one } from '../../../kernel/page.ts';
import { GROUNDS, type Kind, OUTCOMES } from '../rights/kinds.ts';
import type { AnswerGiven } from './handle.store.ts';

export const ANSWER_MAX = 8000;
export const NOTE_MAX = 2000;

export type Mistake = {
  field: 'note' | 'why' | 'unit' | 'words' | 'outcome' | 'ground' | 'answer';
  key: `handle.${string}` & keyof typeof import('../locales/fi.json');
};
type Read<T> = { value: T; mistakes?: never } | { mistakes: Mistake[]; value?: never };

const text = (form: Form, field: 'note' | 'why' | 'words', missing: Mistake['key']): Read<string> => {
  const value = one(form, field);
  if (value === '') return { mistakes: [{ field, key: missing }] };
  return value.length > NOTE_MAX ? { mistakes: [{ field, key: 'handle.long' }] } : { value };
};

export const readNote = (form: Form): Read<string> => text(form, 'note', 'handle.note.missing');
export const readWhy = (form: Form): Read<string> => text(form, 'why', 'handle.why.missing');

export function readHandOn(form: Form, units: readonly { id: UnitId }[]): Read<{ unit: UnitId; words: string }> {
  const unit = asId<UnitId>(one(form, 'unit'));
  const words = text(form, 'words', 'handle.words.missing');
  const known = units.some((u) => u.id === unit);
  const mistakes: Mistake[] = [...(known ? [] : [{ field: 'unit', key: 'handle.unit.missing' } as const]), ...(words.mistakes ?? [])];
  return mistakes.length || !unit || words.value === undefined ? { mistakes } : { value: { unit, words: words.value } };
}

/** An answer fit to be given, or everything that is wrong with it. What is not done needs its ground (GDPR 12(4)). Pure. */
export function readAnswer(form: Form, kind: Kind): Read<AnswerGiven> {
  const outcome = OUTCOMES.find((o) => o === one(form, 'outcome'));
  const ground = GROUNDS.find((g) => g === one(form, 'ground')) ?? null;
  const answer = one(form, 'answer');
  const mistakes: Mistake[] = [];
  if (!outcome) mistakes.push({ field: 'outcome', key: 'handle.outcome.missing' });
  if (outcome && outcome !== 'done' && !ground) mistakes.push({ field: 'ground', key: 'handle.ground.missing' });
  if (answer === '') mistakes.push({ field: 'answer', key: 'handle.answer.missing' });
  else if (answer.length > ANSWER_MAX) mistakes.push({ field: 'answer', key: 'handle.long' });
  if (mistakes.length || !outcome) return { mistakes };
  return {
    value: { outcome, ground: outcome === 'done' ? null : ground, answer, removeDrafts: kind === 'deletion' && one(form, 'drafts') === 'yes' },
  };
}
