import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../world.ts';

/** Over https cookies carry the `__Host-` prefix: no other host or path can set them. */
const named = (world: World, name: string) => (world.config.secure ? `__Host-${name}` : name);

export const readCookie = (world: World, request: FastifyRequest, name: string): string | undefined => request.cookies[named(world, name)];

/**
 * Sets a cookie for this host only, not readable by scripts unless said so. `maxAge` in seconds; none: until the browser closes. `framed`: for a page in
 * another site's frame; browsers keep it apart for each such site (CHIPS), and some not at all.
 */
export function giveCookie(
  world: World,
  reply: FastifyReply,
  name: string,
  value: string,
  options: { maxAge?: number; httpOnly?: boolean; framed?: boolean } = {},
): void {
  reply.setCookie(named(world, name), value, {
    path: '/',
    ...(options.framed ? { sameSite: 'none', secure: true, partitioned: true } : { sameSite: 'lax', secure: world.config.secure }),
    httpOnly: options.httpOnly ?? true,
    ...(options.maxAge !== undefined ? { maxAge: options.maxAge } : {}),
  });
}
