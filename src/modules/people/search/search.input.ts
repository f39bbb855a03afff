import { type Form, one } from '../../../kernel/page.ts';
import { type Pic, readPic } from '../../../kernel/pic.ts';
import { readDate } from '../../../ui/index.ts';

/** What was looked for: by identity code anybody the county knows; by name and birth day only those one sees already. */
export type Search = { by: 'code'; pic: Pic } | { by: 'name'; given: string; family: string; born: string };
export type Wrong = { field: 'code' | 'family' | 'given' | 'born'; what: 'code' | 'family' | 'given' | 'born' };

const LONGEST_NAME = 100;
const isName = (text: string): boolean => text !== '' && text.length <= LONGEST_NAME;

/** Reads a posted search; what must be put right first, when it cannot be searched with. Pure. */
export function readSearch(form: Form): { search: Search } | { wrong: Wrong[] } {
  if (one(form, 'by') !== 'name') {
    const read = readPic(one(form, 'code').replace(/\s/g, ''));
    return read ? { search: { by: 'code', pic: read.pic } } : { wrong: [{ field: 'code', what: 'code' }] };
  }
  const given = one(form, 'given');
  const family = one(form, 'family');
  const born = readDate(form, 'born');
  const wrong: Wrong[] = [
    ...(isName(family) ? [] : [{ field: 'family', what: 'family' } as const]),
    ...(isName(given) ? [] : [{ field: 'given', what: 'given' } as const]),
    ...(born.kind === 'day' ? [] : [{ field: 'born', what: 'born' } as const]),
  ];
  return wrong.length === 0 && born.kind === 'day' ? { search: { by: 'name', given, family, born: born.day } } : { wrong };
}
