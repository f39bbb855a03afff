import { z } from 'zod';
import type { Identified } from '../../../engines/matter/index.ts';
import { readPic } from '../../../kernel/pic.ts';

/**
 * Names of claims in order of trust: OpenID Connect's own, then the attributes of Suomi.fi e-identification by their object
 * identifiers. The claim of the personal identity code is a setting, since the names of Suomi.fi's OpenID interface are not settled.
 */
const GIVEN = ['given_name', 'urn:oid:2.5.4.42'];
const FAMILY = ['family_name', 'urn:oid:2.5.4.4'];
const MUNICIPALITY = 'urn:oid:1.2.246.517.2002.2.18';

const name = z.string().trim().min(1).max(100);

/** A resident as e-identification tells. Nothing without a valid Finnish personal identity code and a name. Pure. */
export function residentFrom(told: Record<string, unknown>, picClaim: string): Identified | undefined {
  const pic = readPic(told[picClaim]);
  const given = first(told, GIVEN);
  const family = first(told, FAMILY);
  if (!pic || !given || !family) return undefined;
  const municipality = z
    .string()
    .regex(/^\d{3}$/)
    .safeParse(told[MUNICIPALITY]).data;
  return { pic: pic.pic, given, family, birthDate: pic.birthDate, municipality };
}

const first = (told: Record<string, unknown>, claims: readonly string[]): string | undefined =>
  claims.map((c) => name.safeParse(told[c]).data).find(Boolean);
