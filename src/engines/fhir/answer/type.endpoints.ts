import type { Bundle, BundleEntry } from '@medplum/fhirtypes';
import { everyone } from '../../../kernel/access.ts';
import { look, refused } from '../../../kernel/change.ts';
import { type Answer, type Endpoint, endpoint, many, type Visit } from '../../../kernel/page.ts';
import { type Given, isId, readSearch } from '../ask/ask.ts';
import { checkForm, isLenient } from '../ask/form.ts';
import type { Found, Mapping, Wanted } from '../registry.ts';
import { FHIR_PATH, mayAskFor, scopeOf } from '../scopes.ts';
import { outcome, problem, say, Wrong } from './outcome.ts';
import { openPage, sealPage } from './paging.ts';
import { send, sendVersion, whole } from './send.ts';

/** The addresses of one type: read, search, and search by POST. */
export function endpointsOf(mapping: Mapping): Endpoint[] {
  const at = `${FHIR_PATH}/${mapping.type}`;
  const may = mapping.open ? everyone : ({ who: ['client', ...mapping.who] } as const);
  const answering = (work: (visit: Visit) => Promise<Answer>) => (visit: Visit) => answered(visit, mapping, work);
  return [
    endpoint({ at, may, problem, get: answering((v) => search(v, mapping, [...v.query], new Set())) }),
    endpoint({ at: `${at}/_search`, may, problem, post: answering((v) => searchPosted(v, mapping)) }),
    endpoint({ at: `${at}/:id`, may, problem, get: answering((v) => read(v, mapping)) }),
  ];
}

/** Scope first; then the work, with what was wrong said as FHIR says it. */
async function answered(visit: Visit, mapping: Mapping, work: (visit: Visit) => Promise<Answer>): Promise<Answer> {
  if (!mapping.open && !mayAskFor(visit.actor, mapping.type)) {
    const scope = scopeOf(mapping.type);
    await refused(visit.world, visit.actor, 'fhir.read', `no scope ${scope}`);
    return say(new Wrong(403, 'forbidden', `The access token has not the scope ${scope}`), {
      'www-authenticate': `Bearer realm="fhir", error="insufficient_scope", scope="${scope}"`,
    });
  }
  try {
    return await work(visit);
  } catch (error) {
    if (error instanceof Wrong) return say(error);
    throw error;
  }
}

async function read(visit: Visit, mapping: Mapping): Promise<Answer> {
  const { lang, params } = visit;
  const { pretty } = checkForm(visit);
  const id = params.id ?? '';
  const none = new Wrong(404, 'not-found', `No ${mapping.type} with this id that you may read`);
  if (!isId(mapping, id)) throw none;
  const [found] = await lookFor(visit, mapping, 'fhir.read', { ...nothingElse, lang, ids: [id], limit: 1 }, 1);
  if (!found) throw none;
  return sendVersion(visit, whole(found, mapping), pretty);
}

/** Finds what is wanted. Each person whose data is in the first `shown` finds it in their log; what is open tells of nobody, and is in no log. */
function lookFor(visit: Visit, mapping: Mapping, action: 'fhir.read' | 'fhir.search', wanted: Wanted, shown: number): Promise<Found[]> {
  const { world, actor, now } = visit;
  if (mapping.open) return shown === 0 ? Promise.resolve([]) : mapping.find({ db: world.db, now }, world, wanted);
  return look(world, actor, { action, data: mapping.data }, async (tx) => {
    const found = shown === 0 ? [] : await mapping.find(tx, world, wanted);
    const [first] = found;
    if (action === 'fhir.search') tx.audited({ subjects: [...new Set(found.slice(0, shown).flatMap((f) => f.subject ?? []))] });
    else tx.audited(first ? { subject: first.subject, matter: first.matter } : { outcome: 'not found' });
    return found;
  });
}

const nothingElse = { token: {}, reference: {}, date: {}, day: {}, string: {} };

function searchPosted(visit: Visit, mapping: Mapping): Promise<Answer> {
  const body = Object.keys(visit.form).flatMap((name) => many(visit.form, name).map((value) => [name, value] as const));
  return search(visit, mapping, [...visit.query, ...body], new Set(body.map(([name]) => name)));
}

async function search(visit: Visit, mapping: Mapping, given: Given, posted: ReadonlySet<string>): Promise<Answer> {
  const { world, actor, lang } = visit;
  const { pretty } = checkForm(visit);
  const sealed = given.find(([name]) => name === '_page')?.[1];
  const page = sealed ? openPage(world, actor, mapping.type, sealed) : { given, after: undefined };
  const asked = readSearch(mapping, page.given, {
    posted: sealed ? new Set(page.given.map(([name]) => name)) : posted,
    lenient: isLenient(visit),
    lang,
  });
  const { limit } = asked.wanted;
  // One more than is shown tells whether there is a next page; it is neither shown nor noted in anybody's log.
  const found = await lookFor(visit, mapping, 'fhir.search', { ...asked.wanted, after: page.after, limit: limit + 1 }, limit);
  const shown = found.slice(0, limit);
  const base = `${world.config.url}${FHIR_PATH}`;
  const at = `${base}/${mapping.type}`;
  const personal = (name: string) => mapping.params[name]?.personal;
  const self = sealed
    ? new URLSearchParams({ _page: sealed })
    : new URLSearchParams(asked.used.filter(([n]) => !personal(n)).map(([n, v]) => [n, v]));
  const last = found.length > limit ? shown.at(-1) : undefined;
  const bundle: Bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    timestamp: visit.now.toISOString(),
    link: [
      { relation: 'self', url: self.size ? `${at}?${self}` : at },
      ...(last
        ? [{ relation: 'next', url: `${at}?_page=${sealPage(world, actor, mapping.type, { given: asked.used, after: last.resource.id })}` }]
        : []),
    ],
    entry: [...shown.map((f) => entry(f, mapping, base)), ...ignoredEntry(asked.ignored)],
  };
  if (bundle.entry?.length === 0) delete bundle.entry;
  return send(bundle, pretty);
}

const entry = (found: Found, mapping: Mapping, base: string): BundleEntry => ({
  fullUrl: `${base}/${mapping.type}/${found.resource.id}`,
  resource: whole(found, mapping),
  search: { mode: 'match' },
});

const ignoredEntry = (ignored: readonly string[]): BundleEntry[] =>
  ignored.length
    ? [
        {
          resource: outcome('not-supported', `Left out of the search, not understood: ${ignored.join(', ')}`, { severity: 'warning' }),
          search: { mode: 'outcome' },
        },
      ]
    : [];
