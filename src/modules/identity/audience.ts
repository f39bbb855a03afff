/** Who signs in: residents by e-identification, professionals by the county's directory. */
export type Audience = 'resident' | 'professional';

/** Whom a sign-in page is for: as said in the address, else by where one was going. */
export function audienceOf(as: string | null, back: string | undefined): Audience {
  if (as === 'resident' || as === 'professional') return as;
  return back && inStaffArea(back) ? 'professional' : 'resident';
}

/** Is the page one for people at work? */
const inStaffArea = (path: string): boolean => /^\/(desk|admin|privacy-office)(?:[/?]|$)/.test(path);
