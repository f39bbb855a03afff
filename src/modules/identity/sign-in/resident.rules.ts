import { z } from 'zod';
import type { Identified } from '../../../engines/matter/index.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { readPic } from '../../../kernel/pic.ts';

/**
 * Names of claims in order of trust: OpenID Connect's own, then the attributes of Suomi.fi e-identification by their object
 * identifiers. The claim of the personal identity code is a setting, since the names of Suomi.fi's OpenID interface are not settled.
 */
const GIVEN = ['given_name', 'urn:oid:2.5.4.42'];
const FAMILY = ['family_name', 'urn:oid:2.5.4.4'];
const MUNICIPALITY = 'urn:oid:1.2.246.517.2002.2.18';
/** Unique identifier of a European without a Finnish code, and the birth date eIDAS gives with it. */
const FOREIGN = 'urn:oid:1.2.246.517.3002.111.17';
const BORN = ['birthdate', 'http://eidas.europa.eu/attributes/naturalperson/DateOfBirth'];

const name = z.string().trim().min(1).max(100);

/**
 * The unique identifier of eIDAS: the country that gave it, the country it was given to, and up to 256 characters of its own
 * (eIDAS SAML Attribute Profile 1.2, 2.2.3 PersonIdentifier). One given to another country is not ours to know people by.
 */
const eidas = z.string().regex(/^[A-Z]{2}\/FI\/[\x21-\x7e]{1,256}$/);
const birthday = z.iso.date();

/**
 * A resident as e-identification tells: by the Finnish personal identity code, or a European by the identifier of eIDAS. Nothing
 * without either, or without a name. Pure.
 */
export function residentFrom(told: Record<string, unknown>, picClaim: string, now: Date): Identified | undefined {
  const pic = readPic(told[picClaim]);
  const foreign = eidas.safeParse(told[FOREIGN]).data;
  const given = first(told, GIVEN);
  const family = first(told, FAMILY);
  if (!given || !family) return undefined;
  const municipality = z
    .string()
    .regex(/^\d{3}$/)
    .safeParse(told[MUNICIPALITY]).data;
  if (pic) return { pic: pic.pic, given, family, birthDate: pic.birthDate, municipality };
  if (!foreign) return undefined;
  const born = BORN.map((c) => birthday.safeParse(told[c]).data).find(Boolean);
  return { eidas: foreign, given, family, birthDate: born && born <= dayOf(now) ? born : undefined, municipality };
}

const first = (told: Record<string, unknown>, claims: readonly string[]): string | undefined =>
  claims.map((c) => name.safeParse(told[c]).data).find(Boolean);
