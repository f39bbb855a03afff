import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testWorld } from '../../../../test/world.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { seedDirectory } from '../seed/seed.ts';
import { searchServices } from './search.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld());
  await seedDirectory(world);
});
after(() => close());

const first = async (q: string, lang: Lang, more: object = {}) => (await searchServices(world.db, { q, lang, ...more })).hits.map((h) => h.sourceId);

/** What people type, and the service that must be on top. */
const everyday: [Lang, string, string][] = [
  ['fi', 'virtsatievaiva', 'urinary-symptoms-care'],
  ['fi', 'virtsatie vaiva', 'urinary-symptoms-care'],
  ['fi', 'virtsatietulehdus', 'urinary-symptoms-care'],
  ['fi', 'kirvelee pissatessa', 'urinary-symptoms-care'],
  ['fi', 'kipeä kurkku', 'sore-throat-care'],
  ['fi', 'kurkku kipee', 'sore-throat-care'],
  ['fi', 'kurkkukipu', 'sore-throat-care'],
  ['fi', 'kukkukipu', 'sore-throat-care'],
  ['fi', 'selkä', 'back-pain-care'],
  ['fi', 'selkäkipu', 'back-pain-care'],
  ['fi', 'selkään sattuu', 'back-pain-care'],
  ['fi', 'huoli lapsesta', 'family-centre'],
  ['fi', 'lapsi ei syö', 'family-centre'],
  ['fi', 'hammassärky', 'emergency-dental'],
  ['fi', 'hammas särkee', 'emergency-dental'],
  ['fi', 'mielialat alhaalla', 'mental-health'],
  ['fi', 'mieliala alhaalla', 'mental-health'],
  ['fi', 'omaishoitaja', 'informal-care'],
  ['fi', 'äiti ei pärjää kotona', 'senior-guidance'],
  ['fi', 'rahat loppu', 'social-work'],
  ['fi', 'neuvola', 'child-clinic'],
  ['fi', 'influenssarokotus', 'vaccination'],
  ['fi', 'palovaroitin', 'rescue-advice'],
  ['fi', 'tulkki', 'interpreter'],
  ['fi', 'klamydia', 'sexual-health'],
  ['sv', 'ont i halsen', 'sore-throat-care'],
  ['sv', 'urinvägsinfektion', 'urinary-symptoms-care'],
  ['sv', 'ont i ryggen', 'back-pain-care'],
  ['sv', 'ryggont', 'back-pain-care'],
  ['sv', 'tandvärk', 'emergency-dental'],
  ['sv', 'orolig för mitt barn', 'family-centre'],
  ['sv', 'närståendevård', 'informal-care'],
  ['en', 'back pain', 'back-pain-care'],
  ['en', 'sore throat', 'sore-throat-care'],
  ['en', 'uti', 'urinary-symptoms-care'],
  ['en', 'toothache', 'emergency-dental'],
  ['en', 'worried about my child', 'family-centre'],
  ['en', 'interpreter', 'interpreter'],
];
for (const [lang, q, expected] of everyday) {
  test(`'${q}' (${lang}) finds ${expected} first`, async () => assert.equal((await first(q, lang))[0], expected));
}

test('words of another language than the page’s still find', async () => assert.equal((await first('back pain', 'fi'))[0], 'back-pain-care'));
test('letters without dots find', async () => assert.equal((await first('hammassarky', 'fi'))[0], 'emergency-dental'));
test('nonsense finds nothing', async () => {
  for (const q of ['qwxzvq', '', '   ', '%', "' or 1=1 --", '<xqz>', '\u0000', ')(&|!:*'])
    assert.equal((await searchServices(world.db, { q, lang: 'fi' })).total, 0, q);
});
test('a very long query is cut, not refused', async () => assert.ok(await searchServices(world.db, { q: 'selkä '.repeat(5000), lang: 'fi' })));
test('a theme and a municipality narrow what is found', async () => {
  const teeth = await searchServices(world.db, { q: 'lapsi', lang: 'fi', theme: 'teeth' });
  assert.ok(teeth.hits.length > 0 && teeth.hits.every((h) => ['child-dental', 'dental-care', 'emergency-dental'].includes(h.sourceId)));
  assert.ok(!(await first('päivätoiminta', 'fi', { onlyIn: '504' })).includes('day-activities'), 'not in Myrskylä');
  assert.equal((await first('päivätoiminta', 'fi', { onlyIn: '638' }))[0], 'day-activities');
});
test('pages of results follow each other', async () => {
  const all = await first('hoito', 'fi', { limit: 10 });
  assert.deepEqual([...(await first('hoito', 'fi', { limit: 5 })), ...(await first('hoito', 'fi', { limit: 5, offset: 5 }))], all);
});

test('counts tell what each filter would leave', async () => {
  const { total, facets } = await searchServices(world.db, { q: 'hammas', lang: 'fi', count: ['638', '504'] });
  assert.equal(facets.municipalities['638'], total);
  const narrowed = await searchServices(world.db, { q: 'hammas', lang: 'fi', theme: 'teeth' });
  assert.equal(facets.themes.teeth, narrowed.total);
  assert.deepEqual(narrowed.facets.themes, facets.themes);
});
test('past the last page the number found is still told', async () =>
  assert.ok((await searchServices(world.db, { q: 'hammas', lang: 'fi', offset: 500 })).total > 0));
