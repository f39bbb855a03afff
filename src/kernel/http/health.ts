import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sameSecret } from '../crypto.ts';
import { registry } from '../metrics.ts';
import type { World } from '../world.ts';

export type Readiness = () => Promise<{ ready: boolean; checks: Record<string, string> }>;

/** For the load balancer and the monitor: alive, ready to serve, and figures. */
export function addHealth(app: FastifyInstance, world: World, ready: Readiness): void {
  app.get('/health/live', async () => ({ status: 'alive' }));
  app.get('/health/ready', async (_request, reply) => {
    const state = await ready().catch(() => ({ ready: false, checks: { database: 'does not answer' } }));
    return reply.code(state.ready ? 200 : 503).send({ status: state.ready ? 'ready' : 'not ready', ...state.checks });
  });
  app.get('/metrics', async (request, reply) => {
    const token = world.config.POLKU_METRICS_TOKEN;
    const may = token ? sameSecret(request.headers.authorization ?? '', `Bearer ${token}`) : fromThisMachine(request);
    if (!may) return reply.code(403).type('application/problem+json').send({ type: 'about:blank', title: 'Forbidden', status: 403 });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
/** By the connection itself. Behind a proxy everybody comes from its machine, so there only the token opens. */
const fromThisMachine = ({ socket, headers }: FastifyRequest): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/** The health routes, for the list of routes: they are open, or guarded as above. */
export const HEALTH_ROUTES = [
  { method: 'GET', path: '/health/live', who: 'anyone' },
  { method: 'GET', path: '/health/ready', who: 'anyone' },
  { method: 'GET', path: '/metrics', who: 'operators: bearer token, or this machine' },
] as const;
