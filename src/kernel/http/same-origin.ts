import type { FastifyRequest } from 'fastify';

/**
 * Did a changing request come from our own pages? By fetch metadata and Origin, which browsers set and pages cannot forge
 * (OWASP CSRF cheat sheet, "Fetch Metadata"). A request with neither comes from a program; one that carries our cookies is refused.
 */
export function fromOwnPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin !== undefined) {
    try {
      return new URL(origin).host === request.host;
    } catch {
      return false;
    }
  }
  return request.headers.cookie === undefined;
}
