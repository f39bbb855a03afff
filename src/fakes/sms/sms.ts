import fastify from 'fastify';
import { z } from 'zod';
import type { Db } from '../../kernel/db.ts';
import type { Log } from '../../kernel/log.ts';
import { onlyInDemo } from '../only-in-demo.ts';
import { keepSms, smsStates } from './sms.store.ts';

type Options = { mode: 'demo' | 'production'; db: Db; log: Pick<Log, 'error'>; user: string; password: string };

/** States of operator A. */
export const STATE = { delivered: 2, undeliverable: 6 } as const;

const login = { username: z.string(), password: z.string() };
const sending = z.object({
  ...login,
  from: z.string().min(1).max(15),
  to: z.array(z.string()).min(1).max(100),
  message: z.string().min(1).max(1600),
  twoway: z.boolean().optional(),
  conversation: z.string().max(200).optional(),
  costcenter: z.string().optional(),
  flash: z.boolean().optional(),
  validminutes: z.number().int().positive().optional(),
});
const polling = z.object({ ...login, after: z.number().int().min(0).default(0) });

/**
 * An SMS gateway on a free port of this machine that speaks operator A's protocol and keeps everything, for the inbox page:
 * `POST /send` -> `{accepted:[{to,id}], rejected:[{to,reason}]}` (400 when nothing was accepted), `POST /status` and
 * `POST /incoming`. The public description leaves open what a poll asks and gets: here `{username, password, after}`, the last
 * number seen, and `{messages:[{id,to,conversation,state}]}`. For tests a number ending 00451 is refused for the moment (503),
 * 00550 for good, and 00600 is accepted but proves undeliverable. Throws in production.
 */
export async function startSmsSink({ mode, db, log, user, password }: Options): Promise<{ url: string; close(): Promise<void> }> {
  onlyInDemo(mode, 'The SMS sink');
  const app = fastify({ bodyLimit: 64 * 1024 });
  const known = (by: { username: string; password: string }) => by.username === user && by.password === password;

  app.post('/send', async (request, reply) => {
    const read = sending.safeParse(request.body);
    if (!read.success) return reply.code(400).send({ error: z.prettifyError(read.error) });
    const { from, to, message, conversation } = read.data;
    if (!known(read.data)) return reply.code(401).send({ error: 'wrong username or password' });
    const numbers = to.map((n) => n.replace(/[\s()-]/g, ''));
    if (numbers.some((n) => n.endsWith('00451'))) return reply.code(503).send({ error: 'try later' });
    const rejected = numbers.filter((n) => !NUMBER.test(n) || n.endsWith('00550')).map((number) => ({ to: number, reason: 'invalid number' }));
    const accepted = [];
    for (const number of numbers.filter((n) => !rejected.some((r) => r.to === n))) {
      const state = number.endsWith('00600') ? STATE.undeliverable : STATE.delivered;
      const body = message.replaceAll('\0', '');
      accepted.push({
        to: number,
        id: await keepSms(db, { conversation: conversation ?? crypto.randomUUID(), recipient: number, sender: from, body, state }),
      });
    }
    return reply.code(accepted.length ? 200 : 400).send({ accepted, rejected });
  });

  app.post('/status', async (request, reply) => {
    const read = polling.safeParse(request.body);
    if (!read.success || !known(read.data)) return reply.code(401).send({ error: 'wrong username or password' });
    return { messages: await smsStates(db, read.data.after) };
  });

  app.post('/incoming', async (request, reply) => {
    const read = polling.safeParse(request.body);
    if (!read.success || !known(read.data)) return reply.code(401).send({ error: 'wrong username or password' });
    return { messages: [] }; // nobody answers in the demo
  });

  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (!error.statusCode) log.error({ err: error }, 'SMS sink');
    return reply.code(error.statusCode ?? 500).send({ error: error.statusCode ? error.message : 'could not be kept now' });
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
}

/** International form (E.164). */
const NUMBER = /^\+[1-9]\d{6,14}$/;
