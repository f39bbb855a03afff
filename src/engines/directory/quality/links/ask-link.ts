import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.rules.ts';

/** `works`: answered. `gone`: the page or the site is not there. `private`: not an address of the open internet. `unsure`: refused or failed now. */
export type LinkAnswer = { outcome: 'works' | 'gone' | 'private' | 'unsure'; status?: number; noNetwork?: true };
type Options = { mayAsk?: (address: string) => boolean; timeoutMs?: number };

const MOST_HOPS = 5;
const AGENT = 'Polku link check';

/**
 * Asks whether a web address answers: HEAD, and GET of what does not bear it. Redirects are followed by hand, and every host's address is looked at
 * before it is connected to, so that a name or a redirect cannot lead into our own network. Nothing of the body is read. Never throws.
 */
export async function askLink(url: string, { mayAsk = isPublicAddress, timeoutMs = 10_000 }: Options = {}): Promise<LinkAnswer> {
  let at = url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const target = webAddress(at);
    if (!target) return { outcome: 'gone' };
    const answer = await ask(target, mayAsk, timeoutMs);
    if ('outcome' in answer) return answer;
    const { status, to } = answer;
    if (status >= 300 && status < 400 && to && URL.canParse(to, target)) at = new URL(to, target).href;
    else if (status < 400) return { outcome: 'works', status };
    else return { outcome: status === 404 || status === 410 ? 'gone' : 'unsure', status };
  }
  return { outcome: 'unsure' };
}

function webAddress(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
}

type Answered = { status: number; to: string | undefined };

async function ask(url: URL, mayAsk: (address: string) => boolean, timeoutMs: number): Promise<Answered | LinkAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !mayAsk(host)) return { outcome: 'private' };
  try {
    const head = await once('HEAD', url, mayAsk, timeoutMs);
    // Many servers know no HEAD, or answer it otherwise than the page.
    return head.status >= 400 ? await once('GET', url, mayAsk, timeoutMs) : head;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'PRIVATE') return { outcome: 'private' };
    if (code === 'ENOTFOUND') return { outcome: 'gone', noNetwork: true };
    return { outcome: 'unsure', ...(code === 'EAI_AGAIN' || code === 'ENETUNREACH' ? { noNetwork: true as const } : {}) };
  }
}

function once(method: 'HEAD' | 'GET', url: URL, mayAsk: (address: string) => boolean, timeoutMs: number): Promise<Answered> {
  return new Promise((done, fail) => {
    const open = url.protocol === 'https:' ? overHttps : overHttp;
    const request = open(url, {
      method,
      lookup: onlyThose(mayAsk),
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
      headers: { 'user-agent': AGENT },
    });
    request.on('response', (response: IncomingMessage) => {
      response.on('error', () => {});
      done({ status: response.statusCode ?? 0, to: response.headers.location });
      request.destroy();
    });
    request.on('error', fail);
    request.end();
  });
}

/** The resolver of a connection: an address that may not be asked is not connected to, whatever the name was before. */
const onlyThose =
  (mayAsk: (address: string) => boolean): LookupFunction =>
  (name, options, give) =>
    resolve(name, { ...options, all: true }, (error, found) => {
      const refused = !error && !found.every(({ address }) => mayAsk(address));
      if (error || refused || !found[0]) give(error ?? Object.assign(new Error('not a public address'), { code: 'PRIVATE' }), '');
      else if (options.all) give(null, found);
      else give(null, found[0].address, found[0].family);
    });
