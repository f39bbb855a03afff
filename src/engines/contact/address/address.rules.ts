/**
 * A telephone number as gateways want it ('040 123 4567' -> '+358401234567'); '' stays ''; nothing when it cannot be a number.
 * Finnish numbers by their national form, others as given (E.164: at most 15 digits).
 */
export function phoneNumber(typed: string): string | undefined {
  const bare = typed.replace(/\(0\)/, '').replace(/[\s\u00a0().\-–/]/g, '');
  if (bare === '') return '';
  const whole = bare.startsWith('00') ? `+${bare.slice(2)}` : bare.startsWith('0') ? `+358${bare.slice(1)}` : bare;
  return /^\+[1-9]\d{6,14}$/.test(whole) ? whole : undefined;
}

/** Has the text the form of an address mail can be sent to: one @, a name before it, a dotted domain after it? */
export const isEmail = (text: string): boolean =>
  text.length <= 200 && !text.includes('..') && /^[^\s@<>()",;:\\]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u.test(text);
