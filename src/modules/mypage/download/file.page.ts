import { bundleOf } from '../../../engines/fhir/index.ts';
import { anyone, type Resident, residentsIdentified } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { type Answer, endpoint, page, type Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { readAddress } from './download.input.ts';
import { fileOf, schemaOf, SCHEMA } from './file.ts';
import { readOwnData } from './own-data.ts';

/** Kinds of data in the audit. */
export const EXPORTED = {
  person: 'person, contact details',
  matters: 'matter, timeline, assessment, visit',
  appointments: 'appointment',
  favourites: 'favourites',
} as const;

/** Own data as a file whose shape is described at SCHEMA. */
export const jsonFile = page({
  at: '/my/download/json',
  may: residentsIdentified,

  async get(visit) {
    const { world, actor, lang, href, query } = visit;
    const wanted = readAddress(query);
    const data = wanted.what.map((what) => EXPORTED[what]).join(', ');
    const own = await look(world, actor, { action: 'mypage.export', subject: actor.person, data }, (tx) =>
      readOwnData(actor.person, wanted, { tx, lang, href }),
    );
    return saved(visit, fileOf(own, visit), 'json', 'application/json; charset=utf-8');
  },
});

/** Everything as a FHIR Bundle, for another service. */
export const fhirFile = page({
  at: '/my/download/fhir',
  may: residentsIdentified,

  async get(visit) {
    const { world, actor, lang } = visit;
    const data = Object.values(EXPORTED).join(', ');
    const bundle = await look(world, actor, { action: 'mypage.export', subject: actor.person, data }, (tx) =>
      bundleOf(tx, world, actor.person, { lang }),
    );
    return saved(visit, bundle, 'fhir.json', 'application/fhir+json; charset=utf-8');
  },
});

/** The description of the file for programs: open to all. */
export const schema = endpoint({
  at: SCHEMA,
  may: anyone,
  get: ({ origin }) => ({ send: schemaOf(origin), type: 'application/schema+json; charset=utf-8' }),
});

/** A file to save. Its name tells the day, not whose it is. */
const saved = (visit: Visit<Resident>, content: object, ending: string, type: string): Answer => ({
  send: `${JSON.stringify(content, null, 2)}\n`,
  type,
  headers: { 'content-disposition': `attachment; filename="${say(visit.lang)('download.file')}-${dayOf(visit.now)}.${ending}"` },
});
