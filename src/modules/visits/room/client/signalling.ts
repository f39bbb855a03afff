import type { Present } from '../present.ts';

export type Heard = {
  now(present: Present): void;
  signal(from: string, signal: object): void;
  message(message: { id: string; html: string }): void;
  over(): void;
  /** The visit was opened in another window of the same person. */
  moved(): void;
  /** Is the way to the service open? */
  online(is: boolean): void;
};
export type Signalling = { send(to: string, signal: object): void; close(): void };

const HEARTBEAT_MS = 15_000;
/** Signals made within so short a time go together. */
const GATHER_MS = 60;
const WAITS_MS = [500, 1000, 2000, 4000, 8000];

/**
 * The way between this page and the service: server-sent events down, posts up (docs/decisions/0004-signalling-by-sse.md).
 * Opens itself again after any break, as the same page, so that a picture that still runs goes on.
 * @param base '/visits/<appointment>'
 */
export function signalling(base: string, lang: string, heard: Heard, hello: (given: { ice: RTCIceServer[] }) => void): Signalling {
  const me = crypto.randomUUID();
  const outbox = new Map<string, object[]>();
  let source: EventSource;
  let closed = false;
  let failures = 0;
  let sending = false;

  const post = (what: string, body: object) =>
    fetch(`${base}/${what}?lang=${lang}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  function open(): void {
    source = new EventSource(`${base}/live?me=${me}&lang=${lang}`);
    const on = (event: string, work: (data: never) => void) =>
      source.addEventListener(event, (e) => work(JSON.parse((e as MessageEvent).data) as never));
    on('hello', (given: { ice: RTCIceServer[] }) => {
      failures = 0;
      heard.online(true);
      hello(given);
    });
    on('now', heard.now);
    on('signal', ({ from, body }: { from: string; body: string }) => {
      for (const signal of JSON.parse(body)) heard.signal(from, signal);
    });
    on('message', heard.message);
    on('over', heard.over);
    on('moved', () => {
      close();
      heard.moved();
    });
    source.onerror = () => {
      source.close();
      heard.online(false);
      again(open);
    };
  }
  function again(work: () => void): void {
    if (!closed) setTimeout(() => closed || work(), WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)]);
  }

  /** Sends what waits, one post after another, so that signals keep their order; a failed one is tried again. */
  async function flush(): Promise<void> {
    const [next] = outbox;
    if (!next || sending || closed) return;
    const [to, signals] = next;
    const count = signals.length;
    sending = true;
    const answer = await post('signal', { from: me, to, body: JSON.stringify(signals) }).catch(() => undefined);
    sending = false;
    // 404: the other's page is not there any more; its successor begins anew.
    if (answer?.ok || answer?.status === 404) {
      if (signals.length === count) outbox.delete(to);
      else signals.splice(0, count);
      return flush();
    }
    again(flush);
  }

  async function beat(): Promise<void> {
    const answer = await post('here', { me }).catch(() => undefined);
    if (closed || !answer) return;
    if (answer.status === 401) location.reload();
    if (!answer.ok) {
      // Forgotten there (asleep too long): come in again.
      if (answer.status === 404 && source.readyState === EventSource.OPEN) {
        source.close();
        again(open);
      }
      return;
    }
    const now = await answer.json();
    // The session lives on the server; its warning on this page must know (ui/client/session.ts shares the moment between tabs so).
    dispatchEvent(new StorageEvent('storage', { key: 'polku-last-visit', newValue: String(Date.now()) }));
    if (now.moved) {
      close();
      heard.moved();
    } else heard.now(now);
  }

  function close(): void {
    closed = true;
    clearInterval(timer);
    source.close();
  }

  open();
  const timer = setInterval(() => void beat(), HEARTBEAT_MS);
  addEventListener('pagehide', close);
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  return {
    send(to, signal) {
      outbox.set(to, [...(outbox.get(to) ?? []), signal]);
      setTimeout(() => void flush(), GATHER_MS);
    },
    close,
  };
}
