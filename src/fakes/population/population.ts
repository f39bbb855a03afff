import fastify from 'fastify';
import { z } from 'zod';
import type { Db } from '../../kernel/db.ts';
import type { Log } from '../../kernel/log.ts';
import { readPic } from '../../kernel/pic.ts';
import { onlyInDemo } from '../only-in-demo.ts';
import { ofPic, rights } from '../registers/rights.store.ts';

type Options = { mode: 'demo' | 'production'; db: Db; log: Pick<Log, 'error'>; key: string };

/**
 * A population register on a free port of this machine: `POST /v1/family {pic}` with a bearer key -> `{dead, nonDisclosure, children: [{pic, given,
 * family, birthDate, municipality, lang, dead, nonDisclosure, custody}]}`; 401 for a wrong key, 404 for a code nobody has. Custody withdrawn on the
 * demo's page is 'none'. Throws in production.
 */
export async function startPopulationRegister({ mode, db, log, key }: Options): Promise<{ url: string; close(): Promise<void> }> {
  onlyInDemo(mode, 'The population register');
  const app = fastify({ bodyLimit: 4096 });
  app.post('/v1/family', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${key}`) return reply.code(401).send({ error: 'wrong key' });
    const asked = z.object({ pic: z.string() }).safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ error: 'say whose: {pic}' });
    const person = ofPic(asked.data.pic);
    if (!person) return reply.code(404).send({ error: 'not known' });
    const children = (await rights(db)).filter((r) => r.register === 'population' && r.holder === person);
    return {
      dead: false,
      nonDisclosure: person.nonDisclosure ?? false,
      children: children.map(({ about: child, custody, withdrawn }) => ({
        pic: child.pic,
        given: child.given,
        family: child.family,
        birthDate: readPic(child.pic)!.birthDate,
        municipality: child.nonDisclosure ? null : child.municipality,
        lang: child.lang,
        dead: false,
        nonDisclosure: child.nonDisclosure ?? false,
        custody: withdrawn ? 'none' : custody,
      })),
    };
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (!error.statusCode) log.error({ err: error }, 'population register');
    return reply.code(error.statusCode ?? 500).send({ error: 'cannot answer now' });
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
}
