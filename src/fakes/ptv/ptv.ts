import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { County } from '../../../counties/county.ts';
import { classes } from '../../../demo/ita-uusimaa/directory/index.ts';
import { onlyInDemo } from '../only-in-demo.ts';
import { demoAsPtv, type Kind } from './content.ts';
import { Shelf } from './shelf.ts';
import { channelAsV12, collectionAsV12, generalDescriptionAsV12, organizationAsV12, serviceAsV12 } from './v12.ts';
import { items, type Json } from './written.ts';

export const PTV_PATH = '/test/ptv';
/** The key of the fake's v12. */
export const PTV_TEST_KEY = 'polku';

type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer };
export type TestPtv = {
  url: string;
  /** What it holds, for tests to change. */
  shelf: Shelf;
  /** Addresses asked, in order. */
  asked: string[];
  /** Answers in place of the fake when it gives something: an error, half a page, another encoding. `right`: what the fake would have answered. */
  instead: ((address: string, right: string) => Reply | undefined) | undefined;
  close(): Promise<void>;
};
type Options = {
  mode: 'demo' | 'production';
  county: County;
  clock?: () => Date;
  pageSize?: number;
  content?: Readonly<Record<Kind, readonly Json[]>>;
};
type Asked = FastifyRequest<{ Params: Record<string, string>; Querystring: Record<string, string | string[] | undefined> }>;

/**
 * Plays Suomi.fi PTV's open API on a free port: of v11 the lists of ids by area (pages, `date`, `dateBefore`, `status`), records by `guids`
 * (at most 100; services with their general descriptions), collections; of v12 (beta, `x-api-key`) search, archived, connections and code lists.
 * Holds the demo county's own services. Throws in production.
 */
export async function startTestPtv(options: Options): Promise<TestPtv> {
  onlyInDemo(options.mode, 'The test PTV');
  const app = fastify({ routerOptions: { maxParamLength: 200 } });
  const fake: TestPtv = { url: '', shelf: shelfOf(options), asked: [], instead: undefined, close: () => app.close() };
  app.addHook('onSend', async (request, reply, payload) => {
    fake.asked.push(request.url);
    const other = fake.instead?.(request.url, String(payload));
    if (!other) return payload;
    reply.code(other.status).headers(other.headers ?? {});
    reply.removeHeader('content-length');
    return other.body ?? '';
  });
  routes(app, fake.shelf, options.pageSize);
  fake.url = await app.listen({ port: 0, host: '127.0.0.1' });
  return fake;
}

/** The same on the web server, at `<url>/test/ptv`: `./polku directory import --url http://localhost:3000/test/ptv --county 01`. Throws in production. */
export async function mountTestPtv(app: FastifyInstance, options: Options): Promise<void> {
  onlyInDemo(options.mode, 'The test PTV');
  await app.register(async (scope) => routes(scope, shelfOf(options), options.pageSize), { prefix: PTV_PATH });
}

const shelfOf = ({ county, content, clock }: Options) => new Shelf(content ?? demoAsPtv(county), clock ?? (() => new Date()));

function routes(app: FastifyInstance, shelf: Shelf, pageSize = 1000): void {
  const nameOf = (json: Json) => ((json.serviceNames ?? json.serviceChannelNames ?? json.organizationNames ?? []) as { value: string }[])[0]?.value;
  const paged = (records: readonly Json[], request: Asked) => {
    const page = Number(request.query.page ?? 1);
    const pageCount = Math.ceil(records.length / pageSize);
    return { pageNumber: page, pageSize, pageCount, itemList: records.slice((page - 1) * pageSize, page * pageSize) };
  };
  const short = (records: readonly Json[]) => records.map((json) => ({ id: json.id, name: nameOf(json) }));
  const between = (request: Asked, reply: FastifyReply) => {
    const [from, before] = [request.query.date, request.query.dateBefore].map((d) => (typeof d === 'string' ? new Date(`${d}Z`) : undefined));
    if ([from, before].every((d) => !d || !Number.isNaN(d.getTime()))) return { from, before };
    void reply.code(400).send({ date: ['The date parameter is invalid.'] });
    return undefined;
  };

  for (const kind of ['Organization', 'Service', 'ServiceChannel'] as const) {
    app.get(`/api/v11/${kind}`, (request: Asked, reply) => {
      const when = between(request, reply);
      if (!when) return reply;
      const status = request.query.status ?? 'Published';
      if (status !== 'Published' && status !== 'Archived' && status !== 'Withdrawn')
        return reply.code(400).send({ status: ["The field is invalid. Please use one of these: 'Published, Archived, Withdrawn'."] });
      return paged(short(shelf.list(kind, status, when.from, when.before)), request);
    });
    app.get(`/api/v11/${kind}/area/:area/code/:code`, (request: Asked, reply) => {
      const when = between(request, reply);
      if (!when) return reply;
      const { area, code } = request.params;
      const here = shelf
        .list(kind, 'Published', when.from, when.before)
        .filter((r) =>
          r.areaType === 'Nationwide'
            ? request.query.includeWholeCountry === 'true'
            : (r.areas as { type: string; code: string | null; municipalities: { code: string }[] }[]).some(
                (a) => a.type === area && (a.code === code || a.municipalities.some((m) => a.type === 'Municipality' && m.code === code)),
              ),
        );
      return paged(short(here), request);
    });
    const byIds = (request: Asked, reply: FastifyReply, read: (json: Json) => Json = (json) => json) => {
      const ids = String(request.query.guids ?? '').split(',');
      if (ids.length > 100) return reply.code(400).send({ guids: ['Max 100 guids can be added into list.'] });
      return ids.flatMap((id) => {
        const held = shelf.get(kind, id);
        return held?.status === 'Published' ? [{ ...read(held.json), modified: held.modified.toISOString() }] : [];
      });
    };
    app.get(`/api/v11/${kind}/list`, (request: Asked, reply) => byIds(request, reply));
    if (kind === 'Service')
      app.get('/api/v11/Service/serviceWithGD/list', (request: Asked, reply) => byIds(request, reply, (json) => withGeneral(json, shelf)));
  }
  app.get('/api/v11/ServiceCollection/organization', (request: Asked) =>
    paged(
      shelf.list('ServiceCollection', 'Published').filter((c) => c.mainResponsibleOrganization === request.query.organizationId),
      request,
    ),
  );
  app.get('/api/v11/ServiceCollection', (request: Asked, reply) => {
    const when = between(request, reply);
    if (!when) return reply;
    return paged(shelf.list('ServiceCollection', request.query.archived === 'true' ? 'Archived' : 'Published', when.from, when.before), request);
  });

  app.register(
    async (v12) => {
      v12.addHook('onRequest', async (request, reply) => {
        if (request.headers['x-api-key'] !== PTV_TEST_KEY) return reply.code(401).send({ message: 'Unauthorized' });
      });
      const pageOf = (records: readonly Json[], request: Asked, reply: FastifyReply) => {
        const size = Number(request.query.pageSize ?? 20);
        if (size > 100) return reply.code(400).send({ message: 'pageSize must be at most 100' });
        const page = Number(request.query.page ?? 1);
        return { items: records.slice((page - 1) * size, page * size), totalPages: Math.ceil(records.length / size), totalItems: records.length };
      };
      const moment = (x: unknown) => (typeof x === 'string' ? new Date(x) : undefined);
      for (const [path, kind, turn] of [
        ['service', 'Service', serviceAsV12],
        ['service-channel', 'ServiceChannel', channelAsV12],
        ['organization', 'Organization', organizationAsV12],
        ['general-description', 'GeneralDescription', generalDescriptionAsV12],
        ['service-collection', 'ServiceCollection', collectionAsV12],
      ] as const) {
        v12.get(`/${path}/search`, (request: Asked, reply) => {
          const codes = [request.query.municipalities ?? []].flat();
          const all = shelf.list(kind, 'Published', moment(request.query.publishedAtOrAfter)).map(turn);
          const serves = (r: Json) => (r.area as { municipalities: string[] } | undefined)?.municipalities.some((m) => codes.includes(m));
          return pageOf(codes.length ? all.filter(serves) : all, request, reply);
        });
        v12.get(`/${path}/archived`, (request: Asked, reply) =>
          pageOf(
            shelf.list(kind, 'Archived', moment(request.query.archivedAtOrAfter)).map((r) => ({ contentId: r.id })),
            request,
            reply,
          ),
        );
        v12.get(`/${path}/:id`, (request: Asked, reply) => {
          const held = shelf.get(kind, request.params.id ?? '');
          return held ? turn(held.json) : reply.code(404).send({ message: 'Not found' });
        });
      }
      v12.get('/connection/search', (request: Asked, reply) => {
        const ids = [request.query.serviceContentIds ?? []].flat();
        const connections = ids.flatMap((id) =>
          ((shelf.get('Service', id)?.json.serviceChannels ?? []) as { serviceChannel: { id: string } }[]).map((c) => ({
            serviceContentId: id,
            channelContentId: c.serviceChannel.id,
          })),
        );
        return pageOf(connections, request, reply);
      });
      for (const [path, kind] of [
        ['service-classes', 'service-class'],
        ['target-groups', 'target-group'],
        ['life-events', undefined],
      ] as const)
        v12.get(`/${path}`, (request: Asked, reply) =>
          pageOf(
            Object.entries(kind ? classes[kind] : {}).map(([code, name]) => ({ code, names: items(name) })),
            request,
            reply,
          ),
        );
    },
    { prefix: '/api/v12' },
  );
}

/** What `serviceWithGD` adds: the general description's texts with `GD_`, and its charge type in place of the service's. */
function withGeneral(service: Json, shelf: Shelf): Json {
  const general = shelf.get('GeneralDescription', String(service.generalDescriptionId))?.json;
  if (!general) return service;
  const texts = (general.descriptions as Json[]).map((d) => ({ ...d, type: `GD_${String(d.type)}` }));
  return {
    ...service,
    serviceDescriptions: [...(service.serviceDescriptions as Json[]), ...texts],
    serviceChargeType: general.serviceChargeType ?? service.serviceChargeType,
  };
}
