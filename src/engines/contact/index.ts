import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { seed } from './seed.ts';

export { isEmail, phoneNumber } from './address/address.rules.ts';
export { type Address, type AddressChannel, type Changed, type Contact, contactOf, setAddresses, setLanguage } from './address/address.store.ts';
export { interpreterLanguages, isInterpreterLanguage, languageName } from './languages.ts';
export { LIFE_MINUTES } from './verify/verify.rules.ts';
export { answerCode, answerLink, askProof, isOpenLink } from './verify/verify.store.ts';
export {
  CALL_TIMES,
  type CallTime,
  isCallTime,
  isNeed,
  KINDS,
  LONGEST_NEEDS,
  type MessageKind,
  NEEDS,
  type Need,
  type Way,
  WAYS,
  type Wishes,
} from './wishes/wishes.ts';
export { setWishes, noteDigitalUse, wishesOf } from './wishes/wishes.store.ts';

/** How a person can be reached: proven addresses, channels by kind of message, language, interpreter, other needs. */
export const contact: Part = { name: 'contact', seed };
