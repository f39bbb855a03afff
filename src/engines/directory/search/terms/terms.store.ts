import { sql } from 'kysely';
import { change } from '../../../../kernel/change.ts';
import type { Db } from '../../../../kernel/db.ts';
import { LANGS } from '../../../../kernel/i18n.ts';
import type { World } from '../../../../kernel/world.ts';
import { readRecords } from '../../ptv/read.ts';
import { raw, str } from '../../ptv/raw.ts';
import { nextVersion } from '../read.store.ts';
import { type OntologyTerm, type OtherNames, otherNames } from './terms.rules.ts';

/** Terms of a file: what is not a name or an id is left out. Throws `FileProblem`. */
export async function termsIn(file: string): Promise<OntologyTerm[]> {
  return (await readRecords(file)).flatMap((json) => {
    const { id, label, alt, hidden, broader } = raw(json);
    const term = {
      ...(str(id) ? { id: str(id)! } : {}),
      label: Object.fromEntries(LANGS.flatMap((l) => (str(raw(label)[l]) ? [[l, str(raw(label)[l])!]] : []))),
      alt: Object.fromEntries(LANGS.map((l) => [l, strings(raw(alt)[l])])),
      hidden: Object.fromEntries(LANGS.map((l) => [l, strings(raw(hidden)[l])])),
      broader: strings(broader),
    };
    return LANGS.some((l) => term.label[l]) ? [term] : [];
  });
}
const strings = (list: unknown): string[] => (Array.isArray(list) ? list.filter((x) => typeof x === 'string' && x.length <= 200).slice(0, 50) : []);

/** Takes a terms file into use in place of the earlier one: search then knows other names for the same. Gives how many terms there are. */
export async function loadTerms(world: World, file: string): Promise<number> {
  const terms = await termsIn(file);
  await change(world, { role: 'system', name: 'import' }, { action: 'directory.terms', purpose: 'administration', data: 'services' }, async (tx) => {
    const version = await nextVersion(tx);
    await sql`
      insert into directory.term_file (county, version, at, terms) values (kernel.current_county(), ${version}, ${tx.now}, ${JSON.stringify(terms)}::jsonb)
      on conflict (county) do update set version = excluded.version, at = excluded.at, terms = excluded.terms`.execute(tx.db);
  });
  return terms.length;
}

/** Other names for the same, of the county's terms file. */
export async function readTerms(db: Db): Promise<OtherNames> {
  const { rows } = await sql<{ terms: OntologyTerm[] }>`select terms from directory.term_file where county = kernel.current_county()`.execute(db);
  return otherNames(rows[0]?.terms ?? []);
}
