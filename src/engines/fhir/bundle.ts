import type { Bundle } from '@medplum/fhirtypes';
import type { Tx } from '../../kernel/db.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Span } from '../../kernel/listing.ts';
import type { World } from '../../kernel/world.ts';
import { whole } from './answer/send.ts';
import { mapped } from './registry.ts';
import { FHIR_PATH } from './scopes.ts';

/** Types that can be in a person's own copy. */
export const typesOfPerson = (): string[] => mapped().flatMap((m) => (m.ofPerson ? m.type : []));

/**
 * Everything of one person that the one who asks may see, as a FHIR Bundle of type collection: `bundleOf(tx, world, person, { lang })`. `types`: only these of
 * `typesOfPerson()`; `changed`: only what last changed within. The caller's audit entry tells of it: name the subject there.
 */
export async function bundleOf(
  tx: Tx,
  world: World,
  person: PersonId,
  { lang, types, changed }: { lang: Lang; types?: readonly string[]; changed?: Span },
): Promise<Bundle> {
  const base = `${world.config.url}${FHIR_PATH}`;
  const entry: NonNullable<Bundle['entry']> = [];
  for (const mapping of mapped()) {
    if (!mapping.ofPerson || (types && !types.includes(mapping.type))) continue;
    const wanted = {
      token: {},
      reference: {},
      date: {},
      day: {},
      string: {},
      lang,
      limit: PART,
      changed: changed ? [changed] : undefined,
      ...mapping.ofPerson(person),
    };
    for (let after: string | undefined; ; ) {
      const part = await mapping.find(tx, world, { ...wanted, after });
      for (const found of part) entry.push({ fullUrl: `${base}/${mapping.type}/${found.resource.id}`, resource: whole(found, mapping) });
      if (part.length < PART) break;
      after = part.at(-1)!.resource.id;
    }
  }
  return { resourceType: 'Bundle', type: 'collection', timestamp: tx.now.toISOString(), entry };
}

const PART = 200;
