import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openNow } from '../hours/open.rules.ts';
import type { ThemeKey } from '../themes.ts';
import { CHOICES, type Choice, type Listed } from './listed.ts';
import { distanceKm } from './place.rules.ts';
import { soughtInVain, writeSought } from './sought/sought.store.ts';
import { loadTerms } from './terms/terms.store.ts';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { system, testWorld } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import type { ChannelType } from '../records.ts';
import { seedDirectory } from '../seed/seed.ts';
import { type Search, searchIn, searchServices, suggestWords } from './search.ts';
import { indexServices, shelfOf } from './shelf.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld());
  await seedDirectory(world);
});
after(() => close());

const monday = new Date('2026-11-23T09:30:00+02:00');
const search = (q: string, lang: Lang, more: Partial<Search> = {}) =>
  searchServices(world.db, { q, lang, now: monday, limit: 20, offset: 0, ...more });
const first = async (q: string, lang: Lang, more: Partial<Search> = {}) => (await search(q, lang, more)).hits.map((h) => h.sourceId);

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
  for (const q of ['qwxzvq', 'xqzzy', 'asdfghjkl', '%', "' or 1=1 --", '<xqz>', '\u0000', ')(&|!:*'])
    assert.equal((await search(q, 'fi')).total, 0, q);
});
test('a very long query is cut, not refused', async () => assert.ok(await search('selkä '.repeat(5000), 'fi')));
test('a theme and a municipality narrow what is found', async () => {
  const teeth = await search('lapsi', 'fi', { theme: 'teeth' });
  assert.ok(teeth.hits.length > 0 && teeth.hits.every((h) => ['child-dental', 'dental-care', 'emergency-dental'].includes(h.sourceId)));
  assert.ok(!(await first('päivätoiminta', 'fi', { onlyIn: '504' })).includes('day-activities'), 'not in Myrskylä');
  assert.equal((await first('päivätoiminta', 'fi', { onlyIn: '638' }))[0], 'day-activities');
});
test('pages of results follow each other', async () => {
  const all = await first('hoito', 'fi', { limit: 10 });
  assert.deepEqual([...(await first('hoito', 'fi', { limit: 5 })), ...(await first('hoito', 'fi', { limit: 5, offset: 5 }))], all);
});

test('counts tell what each filter would leave', async () => {
  const { total, facets } = await search('hammas', 'fi', { count: ['638', '504'] });
  assert.equal(facets.municipalities['638'], total);
  const narrowed = await search('hammas', 'fi', { theme: 'teeth' });
  assert.equal(facets.themes.teeth, narrowed.total);
  assert.deepEqual(narrowed.facets.themes, facets.themes);
});
test('past the last page the number found is still told', async () => assert.ok((await search('hammas', 'fi', { offset: 500 })).total > 0));

test('without words every service is listed in the county’s order, narrowed and counted like any search', async () => {
  const all = await search('', 'fi', { theme: 'older', limit: 100, count: ['504', '638'] });
  const here = await search('', 'fi', { theme: 'older', onlyIn: '504', limit: 100, count: ['504', '638'] });
  assert.equal(all.total - here.total, 1, 'day activities are not in Myrskylä');
  assert.deepEqual([all.facets.municipalities['504'], all.facets.municipalities['638']], [here.total, all.total]);
  assert.equal(here.facets.themes.older, here.total);
  const everything = await search('', 'fi', { limit: 1000 });
  assert.equal(everything.total, everything.hits.length);
  assert.equal(everything.hits[0]!.sourceId, 'digital-centre');
});

test('each filter keeps what its count told', async () => {
  const { facets } = await search('', 'fi');
  for (const [audience, n] of Object.entries(facets.audiences)) assert.equal((await search('', 'fi', { audience })).total, n, audience);
  for (const [type, n] of Object.entries(facets.types)) assert.equal((await search('', 'fi', { type: type as ChannelType })).total, n, type);
  for (const [language, n] of Object.entries(facets.languages)) assert.equal((await search('', 'fi', { language })).total, n, language);
});

test('the nearest comes first and a radius leaves out the rest', async () => {
  const near = [60.4, 25.66] as const; // Porvoo
  const { hits } = await search('', 'fi', { near, sort: 'distance', limit: 1000 });
  const told = hits.flatMap((h) => h.distance ?? []);
  assert.ok(told.length > 5 && told.every((km, i) => i === 0 || told[i - 1]! <= km));
  assert.ok(
    hits.slice(told.length).every((h) => h.distance === null),
    'those without a place come last',
  );
  const within = await search('', 'fi', { near, radius: 5, limit: 1000 });
  assert.equal(within.total, told.filter((km) => km <= 5).length);
});

test('what is open now is told by the channels’ hours', async () => {
  const night = new Date('2026-11-23T03:00:00+02:00');
  const [day, dark] = [await search('', 'fi', { open: true, limit: 1000 }), await search('', 'fi', { open: true, now: night, limit: 1000 })];
  assert.ok(dark.total > 0 && dark.total < day.total && dark.hits.every((h) => h.open));
  const sorted = (await search('', 'fi', { sort: 'open', now: night, limit: 1000 })).hits.map((h) => h.open);
  assert.deepEqual(
    sorted,
    [...sorted].sort((a, b) => rank(a) - rank(b)),
  );
});
const rank = (open: boolean | null) => (open === true ? 0 : open === null ? 1 : 2);

test('a channel that closes is closed in search at once', async () => {
  const before = (await search('terveysasema', 'fi')).hits[0]!;
  await change(world, system, { action: 'directory.seed' }, async (tx) => {
    const { rows } = await sql<{ id: string }>`update directory.channel set service_hours = '[]' where service_hours <> '[]' returning id`.execute(
      tx.db,
    );
    await indexServices(
      tx,
      [],
      rows.map((r) => r.id),
    );
  });
  const after = (await search('terveysasema', 'fi')).hits[0]!;
  assert.deepEqual([before.open, after.open], [true, null]);
});

test('what is sought is counted by day without who sought, names and codes left out, rare words told to nobody', async () => {
  const day = { from: '2026-11-23', to: '2026-11-23' };
  for (let i = 0; i < 4; i++) await search('Qwxyk', 'fi', { municipality: '638' });
  for (let i = 0; i < 3; i++) await search('hammas', 'fi');
  await search('harvinainen qvist', 'fi');
  for (let i = 0; i < 5; i++) for (const q of ['Maija Meikäläinen', '131052-308T', 'soita 0401234567', 'a@b.fi']) await search(q, 'fi');
  await writeSought(world.db);
  const told = (all: boolean) => soughtInVain(world.db, { ...day, all });
  assert.deepEqual(await told(false), [{ words: 'qwxyk', lang: 'fi', times: 4, inVain: 4 }]);
  const everything = (await told(true)).map((s) => s.words);
  assert.ok(everything.includes('hammas') && !everything.some((w) => /maija|soita|qvist/.test(w)), everything.join());
});

test('loaded terms make other names for the same find, at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'polku-terms-'));
  const file = join(folder, 'terms.json');
  await writeFile(file, JSON.stringify([{ id: 'a', label: { fi: 'rokotukset' }, alt: { fi: ['qwvxyt', 7] }, broader: 'x' }, { alt: {} }, 7]));
  assert.deepEqual(await first('qwvxyt', 'fi'), []);
  assert.equal(await loadTerms(world, file), 1);
  assert.equal((await first('qwvxyt', 'fi'))[0], 'vaccination');
  await rm(folder, { recursive: true });
});

test('filters and counts agree with going through services one by one', async () => {
  const finder = await shelfOf(world.db);
  const all = [...finder.slots()].map((slot) => finder.at(slot));
  const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const values = (choice: Choice) => [...new Set(all.flatMap((s) => s[choice].values ?? []))];
  const wish = fc.record({
    ...{ theme: some(values('themes') as ThemeKey[]), onlyIn: some(['504', '638', '999']), audience: some(values('audiences')) },
    ...{ type: some(values('types') as ChannelType[]), language: some(['fi', 'sv', 'xx']), open: some([true as const]) },
    near: some([[60.4, 25.66] as const]),
    radius: some([5, 50]),
  });
  const has = (s: Listed, choice: Choice, value: string | undefined) =>
    value === undefined || s[choice].values === null || s[choice].values.includes(value);
  fc.assert(
    fc.property(wish, fc.constantFrom('', 'hammas', 'lapsi'), (w, q) => {
      const fits = (s: Listed, but?: Choice) =>
        (but === 'themes' || has(s, 'themes', w.theme)) &&
        (but === 'municipalities' || has(s, 'municipalities', w.onlyIn)) &&
        (but === 'audiences' || has(s, 'audiences', w.audience)) &&
        (but === 'types' || has(s, 'types', w.type)) &&
        (but === 'languages' || has(s, 'languages', w.language)) &&
        (!w.open || s.hours.some((h) => openNow(h, monday)?.open)) &&
        (!w.near || w.radius === undefined || s.points.some((p) => distanceKm(p, w.near!) <= w.radius!));
      const answering = q ? [...finder.search(q, 'fi').slots].map((slot) => finder.at(slot)) : all;
      const { total, hits, facets } = searchIn(finder, { ...w, q, lang: 'fi', now: monday, count: ['504', '638'], limit: 1000, offset: 0 });
      assert.deepEqual(new Set(hits.map((h) => h.id)), new Set(answering.filter((s) => fits(s)).map((s) => s.id)));
      assert.equal(total, hits.length);
      for (const choice of CHOICES)
        for (const value of choice === 'municipalities' ? ['504', '638'] : values(choice))
          assert.equal(facets[choice][value] ?? 0, answering.filter((s) => fits(s, choice) && has(s, choice, value)).length, `${choice} ${value}`);
    }),
    { numRuns: 60 },
  );
});

test('what is typed so far goes on as services’ words do', async () => {
  const { words } = await suggestWords(world.db, 'Kipeä kur', 'fi');
  assert.ok(words.includes('kipeä kurkku'), words.join());
  assert.ok((await suggestWords(world.db, 'hamm', 'fi')).services.some((s) => s.name === 'Hammashoito'));
  for (const q of ['', 'a', '%_', '\u0000', 'x'.repeat(500)]) assert.deepEqual((await suggestWords(world.db, q, 'fi')).words, [], q);
});

test('a misspelt word is offered as the index has it', async () => assert.equal((await search('hammashiito', 'fi')).suggestion, 'hammashoito'));
