import type { Role } from '../../src/kernel/access.ts';
import type { Route } from '../../src/kernel/page.ts';
import type { Part } from '../../src/kernel/part.ts';
import type { Made, Who } from './people.ts';
import { residents } from '../../demo/ita-uusimaa/people.ts';

const AINO = residents.find((r) => r.key === 'aino')!.id;
const SALLA = residents.find((r) => r.key === 'salla')!.id;
const TUULI = residents.find((r) => r.key === 'tuuli')!.id;

/** A page to open: whose browser, the path without language, and what is answered. */
export type Address = { route: string; as: Who; path: string; status: number };
type Seen = readonly (readonly [as: Who, path: string, status?: number])[];

/**
 * Where pages are seen, in the states worth seeing. A page at a plain address is seen there without a line here; one whose address has a
 * parameter fails the check of every page until it has its line.
 */
const addresses: Readonly<Record<string, (made: Made) => Seen>> = {
  '/': () => [
    ['nobody', '/'],
    ['aino', '/'],
    ['parent', '/'],
  ],
  '/search': () => ['', '?q=virtsa', '?q=rintakipu', '?q=zzzz'].map((q) => ['nobody', `/search${q}`]),
  '/notices/:notice': () => [['nobody', '/notices/loviisa-lift']],
  '/events/:event': () => [['nobody', '/events/sample-digi-help']],
  '/needs/:need': () => ['urinary', 'flu?for=child', 'memory?for=carer&event=ageing', 'money'].map((need) => ['nobody', `/needs/${need}`]),
  '/themes/:theme': () => [['nobody', '/themes/symptoms']],
  '/life-events/:event': () => [['nobody', '/life-events/birth']],
  '/for/:audience': () => [['nobody', '/for/older']],
  '/services': () =>
    ['', '?page=2', '?q=zzzz', '?q=hammas&theme=older&open=1', '?near=638&sort=distance&municipality=638'].map((q) => ['nobody', `/services${q}`]),
  '/services/map': () => ['', '?theme=teeth', '?q=zzzz'].map((q) => ['nobody', `/services/map${q}`]),
  '/services/:service/helpful': ({ service }) => [['reader', `${service}/helpful`]],
  '/favourites': () => [
    ['nobody', '/favourites'],
    ['reader', '/favourites'],
    ['aino', '/favourites?full'],
    ['parent', '/favourites', 403],
  ],
  '/services/:service': ({ service }) => [['nobody', service]],
  '/channels/:channel': ({ channel }) => [['nobody', channel]],

  '/widget': () => ['', '?kind=opening&places=porvoo-station'].map((q) => ['nobody', `/widget${q}`]),
  '/widget/search': () => ['', '?q=hammas&municipality=638&places=porvoo-station', '?q=zzzz'].map((q) => ['nobody', `/widget/search${q}`]),
  '/widget/opening': () => [
    ...['porvoo-station', 'dental-care'].map((of) => ['nobody', `/widget/opening?of=${of}`] as const),
    ['nobody', '/widget/opening', 404],
  ],
  '/conversations/:slug': () => ['lahella-vai-etana', 'omaishoitajan-arki'].map((slug) => ['nobody', `/conversations/${slug}`]),
  '/conversations/:slug/vote': () => [['nobody', '/conversations/lahella-vai-etana/vote']],
  '/conversations/:slug/votes': () => [['nobody', '/conversations/lahella-vai-etana/votes']],
  '/conversations/:slug/write': () => [['nobody', '/conversations/lahella-vai-etana/write']],
  '/conversations/:slug/opinions': () => ['lahella-vai-etana', 'omaishoitajan-arki'].map((slug) => ['nobody', `/conversations/${slug}/opinions`]),
  '/conversations/:slug/news': () => ['', '?token=none'].map((q) => ['nobody', `/conversations/lahella-vai-etana/news${q}`]),
  '/conversations/:slug/voice': () => [['nobody', '/conversations/nuorten-apu/voice']],
  '/conversations/:slug/about-you': () => [['nobody', '/conversations/lahella-vai-etana/about-you']],
  '/conversations/:slug/leave': () => [['nobody', '/conversations/lahella-vai-etana/leave']],
  '/conversations/:slug/results': () => ['lahella-vai-etana', 'omaishoitajan-arki'].map((slug) => ['nobody', `/conversations/${slug}/results`]),
  '/conversations/:slug/report': () => [['nobody', '/conversations/lahella-vai-etana/report']],
  '/conversations/:slug/screen': () => [['nobody', '/conversations/lahella-vai-etana/screen']],
  '/desk/conversations/:slug': () => [['admin', '/desk/conversations/lahella-vai-etana']],
  '/desk/conversations/:slug/settings': () => [['admin', '/desk/conversations/lahella-vai-etana/settings']],
  '/desk/conversations/:slug/statements': () => [['admin', '/desk/conversations/lahella-vai-etana/statements']],
  '/desk/conversations/:slug/translate': () => [['admin', '/desk/conversations/lahella-vai-etana/translate']],
  '/desk/conversations/:slug/moderate': () => ['', '?show=accepted'].map((q) => ['admin', `/desk/conversations/lahella-vai-etana/moderate${q}`]),
  '/desk/conversations/:slug/answer': () => [['admin', '/desk/conversations/omaishoitajan-arki/answer']],
  '/embed/conversations/:slug': () => [['nobody', '/embed/conversations/lahella-vai-etana']],

  '/assessments/:name': () => ['urinary-symptoms', 'sore-throat', 'low-back-pain'].map((name) => ['nobody', `/assessments/${name}`]),
  '/assessments/:name/:response/:question': ({ choice, number, choices }) => [
    ['visitor', choice],
    ['visitor', number],
    ['visitor', `${choices}?change=1`],
  ],
  '/assessments/:name/:response/check': ({ check }) => [['visitor', check]],
  '/assessments/:name/:response/result': ({ result }) => [['done', result]],

  '/sign-in': () => [
    ['nobody', '/sign-in?as=resident&back=/my&ended=1'],
    ['nobody', '/sign-in?as=professional'],
    ['keyholder', '/sign-in?identify=1&back=/my/download'],
  ],
  '/sign-in/changed': () => ['person', 'acting'].map((what) => ['eino', `/sign-in/changed?what=${what}`]),
  '/sign-in/role': () => [['choosing', '/sign-in/role']],
  '/sign-in/problem': () => [
    ...['cancelled', 'failed', 'passkey-stopped'].map((why) => ['nobody', `/sign-in/problem?why=${why}`] as const),
    ['nobody', '/sign-in/problem?why=unavailable', 503],
  ],
  '/session/ended': () => [['nobody', '/session/ended?back=/my']],

  '/booking/:matter': ({ free, matter }) => [
    ['sara', `/booking/${free}`],
    ['sara', `/booking/${free}?days=28`],
    ['aino', `/booking/${matter}`],
  ],
  '/booking/:matter/:slot': ({ review, childs }) => [
    ['sara', review],
    ['parent', childs.review],
  ],
  '/booking/done/:appointment': ({ booked, childs }) => [
    ['aino', `/booking/done/${booked}`],
    ['parent', `/booking/done/${childs.booked}`],
  ],
  '/booking/cancel/:appointment': ({ booked, cancelled, held }) => [
    ['aino', `/booking/cancel/${booked}`],
    ['aino', `/booking/cancel/${cancelled}`],
    ['mikael', `/booking/cancel/${held}`],
  ],
  '/visits/:appointment': ({ booked, held, cancelled, childs }) => [
    ['parent', `/visits/${childs.booked}`],
    ['aino', `/visits/${booked}`],
    ['aino', `/visits/${cancelled}`],
    ['mikael', `/visits/${held}`],
  ],
  '/visits/:appointment/room': ({ booked }) => [['aino', `/visits/${booked}/room`]],
  '/feedback/:appointment': ({ held }) => [['mikael', `/feedback/${held}`]],

  '/my': () => [
    ['aino', '/my'],
    ['mikael', '/my?all'],
    ['eino', '/my'],
    ['salla', '/my'],
    ['parent', '/my'],
    ['supporter', '/my'],
  ],
  '/my/timeline': () => [
    ['supporter', '/my/timeline'],
    ['mikael', '/my/timeline'],
    ['eino', '/my/timeline'],
    ['aino', '/my/timeline?category=message'],
  ],
  '/my/download': () => [['mikael', '/my/download']],
  '/my/download/print': () => [
    ['mikael', '/my/download/print'],
    ['eino', '/my/download/print?what=matters,appointments&period=30'],
  ],
  // Files to save, not pages to look at.
  '/my/download/json': () => [],
  '/my/download/fhir': () => [],
  '/my/share': () => [
    ['mikael', '/my/share'],
    ['eino', '/my/share'],
    ['parent', '/my/share'],
    ['supporter', '/my/share', 403],
  ],
  '/my/share/new': () => [['mikael', '/my/share/new']],
  '/my/share/:share': ({ share }) => [['mikael', `/my/share/${share}`]],
  '/desk/shared/:share': ({ share }) => [['nurse', `/desk/shared/${share}`]],
  '/desk/shared/:share/matters/:matter': ({ share, heldMatter }) => [['nurse', `/desk/shared/${share}/matters/${heldMatter}`]],
  '/acting': () => [
    ...['', '?told=fetched', '?told=refused'].map((q) => ['aino', `/acting${q}`] as const),
    ['mikael', '/acting'],
    ['parent', '/acting', 403],
  ],
  '/my/matters/:matter/supporters': ({ matter }) => [['aino', `/my/matters/${matter}/supporters`]],
  '/my/matters/:matter/guardians': ({ minors }) => [['ilmari', `/my/matters/${minors}/guardians`]],
  '/my/matters/:matter': ({ matter, childs }) => [
    ['aino', `/my/matters/${matter}`],
    ['parent', `/my/matters/${childs.matter}`],
    ['supporter', `/my/matters/${matter}`],
  ],
  '/my/passkeys': () => [
    ['aino', '/my/passkeys?done=added'],
    ['eino', '/my/passkeys'],
  ],
  '/my/passkeys/:passkey': ({ passkey }) => [['aino', passkey]],
  '/my/contact': () => [
    ['aino', '/my/contact?saved=addresses'],
    ['parent', '/my/contact'],
    ['supporter', '/my/contact', 403],
  ],
  '/my/contact/email': () => ['aino', 'eino'].map((as) => [as as Who, '/my/contact/email']),
  '/my/consents/:policy': () => ['remote-visits', 'privacy-notice'].map((policy) => ['aino', `/my/consents/${policy}`]),
  '/contact/confirm/:token': ({ token }) => [
    ['nobody', `/contact/confirm/${token}`],
    ['nobody', `/contact/confirm/${'x'.repeat(43)}`, 410],
  ],

  '/my/log': () => [
    ['aino', '/my/log'],
    ['aino', '/my/log?by=myself&span=30'],
    ['salla', '/my/log?by=emergency'],
    ['eino', '/my/log?by=emergency'],
    ['parent', '/my/log'],
    ['supporter', '/my/log', 403],
  ],
  '/my/rights': () => [
    ['aino', '/my/rights'],
    ['eino', '/my/rights'],
    ['parent', '/my/rights'],
  ],
  '/my/rights/ask/:kind': () => ['access', 'correction', 'deletion', 'log', 'clarification'].map((kind) => ['eino', `/my/rights/ask/${kind}`]),
  '/my/rights/requests/:request': ({ request }) => [['aino', `/my/rights/requests/${request}?sent=1`]],
  '/privacy-office': () => [['officer', '/privacy-office']],
  '/privacy-office/requests': () => ['', '?state=answered'].map((q) => ['officer', `/privacy-office/requests${q}`]),
  '/privacy-office/requests/:request': ({ request }) => [['officer', `/privacy-office/requests/${request}`]],
  '/privacy-office/emergencies': () => ['', '?state=reviewed'].map((q) => ['officer', `/privacy-office/emergencies${q}`]),
  '/privacy-office/log': () => ['', `?subject=${AINO}`].map((q) => ['officer', `/privacy-office/log${q}`]),
  '/privacy-office/unusual': () => ['', '?state=seen', '?new=0'].map((q) => ['officer', `/privacy-office/unusual${q}`]),

  '/desk': () => ['', '?state=claimed', '?state=done'].map((q) => ['nurse', `/desk${q}`]),
  '/desk/tasks/:task': ({ task }) => [['nurse', task]],
  '/desk/contact/:person': () => [['nurse', `/desk/contact/${AINO}`]],
  '/desk/people/:person': () => [AINO, SALLA].map((person) => ['nurse', `/desk/people/${person}`]),
  '/desk/people/:person/emergency': () => [['nurse', `/desk/people/${TUULI}/emergency`]],
  '/desk/visits/:appointment': ({ booked, held }) => [
    ['nurse', `/desk/visits/${booked}`],
    ['nurse', `/desk/visits/${held}`],
  ],
  '/desk/visits/:appointment/missed': ({ booked }) => [['nurse', `/desk/visits/${booked}/missed`]],
  '/admin/services': () => ['', '?q=zzzz&missing=en'].map((q) => ['admin', `/admin/services${q}`]),
  '/admin/services/:service': ({ service }) => [['admin', `${admins(service)}?done=saved`]],
  '/admin/services/:service/preview': ({ service }) => [['admin', `${admins(service)}/preview`]],
  '/admin/services/:service/history': ({ service }) => [['admin', `${admins(service)}/history`]],
  '/admin/services/:service/channels': ({ service }) => [['admin', `${admins(service)}/channels?done=hidden`]],
  '/admin/corrections': () => ['', '?state=done'].map((q) => ['admin', `/admin/corrections${q}`]),
  // A request is made by the module's own test.
  '/admin/corrections/:correction': () => [],
  '/admin/quality': () => [['admin', '/admin/quality?done=checking']],
  // A file to save, not a page to look at.
  '/admin/quality/table': () => [],
  '/admin/sought/add': () => [['admin', '/admin/sought/add?words=hammaspeikko&lang=fi&q=hammas']],
  '/desk/catalogue': () => ['', '?q=hammas&municipality=638', '?q=zzzz'].map((q) => ['nurse', `/desk/catalogue${q}`]),
  '/desk/catalogue/:service': ({ service }) => [['nurse', catalogues(service)]],
  '/desk/catalogue/:service/report': ({ service }) => [['nurse', `${catalogues(service)}/report`]],
  '/admin/notices': () => [['admin', '/admin/notices?done=published']],
  '/admin/guidance': () => ['', '?q=loviisa', '?q=zzzz', '?done=undone'].map((q) => ['admin', `/admin/guidance${q}`]),
  '/admin/guidance/needs/:need': () => ['memory?done=saved', 'new'].map((need) => ['admin', `/admin/guidance/needs/${need}`]),
  '/admin/guidance/rules/:rule': () =>
    ['loviisa-booking?need=vaccination', 'mood-night', 'new?need=flu'].map((rule) => ['admin', `/admin/guidance/rules/${rule}`]),
  '/admin/guidance/outside/:outside': () => ['hyvis', 'new'].map((outside) => ['admin', `/admin/guidance/outside/${outside}`]),
  '/admin/guidance/preview': () => ['', '?need=mood&home=434&audience=carer&signedIn=yes'].map((q) => ['admin', `/admin/guidance/preview${q}`]),
  '/admin/guidance/history/:number': () => ['1', '2'].map((number) => ['admin', `/admin/guidance/history/${number}`]),
  '/admin/notices/:notice': () => [['admin', '/admin/notices/loviisa-lift']],
  '/admin/events/:event': () => [['admin', '/admin/events/sample-digi-help']],

  // A file to save, not a page to look at.
  '/booking/calendar/:appointment': () => [],
};

/** Who opens a page that needs nothing made before: of those who may, the first of these. */
const PLAINLY: Readonly<Record<Role, Who>> = {
  anonymous: 'nobody',
  resident: 'eino',
  professional: 'nurse',
  admin: 'admin',
  officer: 'officer',
  client: 'nobody',
};

const idIn = (path: string) => path.split('/').at(-1);
const admins = (service: string) => `/admin/services/${idIn(service)}`;
const catalogues = (service: string) => `/desk/catalogue/${idIn(service)}`;

const seenAt = (route: Route, made: Made): Seen =>
  addresses[route.at]?.(made) ?? (hasParameter(route) ? [] : [[PLAINLY[route.may.who[0]!], route.at]]);
const hasParameter = (route: Route): boolean => route.at.includes(':');

/** Pages that can be opened. */
const pagesOf = (parts: readonly Part[]): Route[] => parts.flatMap((p) => p.routes ?? []).filter((r) => r.kind === 'page' && r.get);

/** Every page of the parts where it can be seen; pages without an address are left out (`unseen`). */
export const everyPage = (parts: readonly Part[], made: Made): Address[] =>
  pagesOf(parts).flatMap((route) =>
    seenAt(route, made).map(([as, path, status = 200]) => ({ route: route.at, as, path: path.replace(/^\/(?:fi|sv|en)(?=\/)/, ''), status })),
  );

/** Pages that nobody looks at. */
export const unseen = (parts: readonly Part[]): string[] =>
  pagesOf(parts)
    .filter((route) => hasParameter(route) && !addresses[route.at])
    .map((route) => route.at);
