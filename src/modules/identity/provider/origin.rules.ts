type Place = { url: string; mode: 'demo' | 'production' };

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The origin that sign-in happens in. Cookies belong to a host, so in the demo, where people come by http://localhost:3000 as well as
 * by http://127.0.0.1:3000, it is the one the visitor uses. Otherwise always the installation's own: a Host header is not to be believed.
 */
export function signInOrigin(config: Place, visitors: string): string {
  const own = new URL(config.url);
  if (config.mode !== 'demo' || !URL.canParse(visitors)) return own.origin;
  const theirs = new URL(visitors);
  const sameMachine = LOOPBACK.includes(own.hostname) && LOOPBACK.includes(theirs.hostname);
  return sameMachine && own.protocol === theirs.protocol && own.port === theirs.port ? theirs.origin : own.origin;
}

/** A provider's address as the visitor's browser should open it: the demo's own provider moves to the visitor's origin, others stay. */
export function asSeenFrom(address: URL, config: Place, origin: string): URL {
  const moved = new URL(address);
  if (config.mode !== 'demo' || address.origin !== new URL(config.url).origin) return moved;
  moved.host = new URL(origin).host;
  return moved;
}
