import type { ReviewVerdict } from '../../../engines/matter/index.ts';
import { asId, type EmergencyId } from '../../../kernel/ids.ts';
import { type Form, one } from '../../../kernel/page.ts';
import { NOTE_MAX } from './handle.input.ts';

type Reviewed = { id: EmergencyId; verdict: ReviewVerdict; note: string };
export type ReviewMistake = 'review.verdict.missing' | 'review.note.missing' | 'review.note.long';

/** A review fit to be kept, or what is wrong with it. What was unjustified is explained. Nothing when the form names no access. Pure. */
export function readReview(form: Form): { review: Reviewed } | { mistakes: { field: string; key: ReviewMistake }[]; id: EmergencyId } | undefined {
  const id = asId<EmergencyId>(one(form, 'emergency'));
  if (!id) return undefined;
  const verdict = (['justified', 'unjustified'] as const).find((v) => v === one(form, `verdict-${id}`));
  const note = one(form, `note-${id}`);
  const mistakes: { field: string; key: ReviewMistake }[] = [];
  if (!verdict) mistakes.push({ field: `verdict-${id}`, key: 'review.verdict.missing' });
  if (verdict === 'unjustified' && note === '') mistakes.push({ field: `note-${id}`, key: 'review.note.missing' });
  if (note.length > NOTE_MAX) mistakes.push({ field: `note-${id}`, key: 'review.note.long' });
  return mistakes.length || !verdict ? { mistakes, id } : { review: { id, verdict, note } };
}
