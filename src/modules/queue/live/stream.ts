import { Readable } from 'node:stream';
import type { Answer } from '../../../kernel/page.ts';

/** Through load balancers that close silent connections. */
const HEARTBEAT_MS = 20_000;
/** A desk that reads nothing for so many bytes is asleep: let go, it comes back by itself and reads the present state. */
const MOST_WAITING = 512 * 1024;

export type Client = { tell(event: string, data: object): void; end(): void };

/** Server-sent events that last until the browser leaves or the server ends them (the kernel's `stream` knows only the first). */
export function streamTo(open: (client: Client) => () => void): Answer {
  const out = new Readable({ read() {} });
  let ended = false;
  const write = (text: string) => {
    if (!ended && !out.push(text) && out.readableLength > MOST_WAITING) out.destroy();
  };
  write('retry: 2000\n\n');
  const heartbeat = setInterval(() => write(': here\n\n'), HEARTBEAT_MS).unref();
  const close = open({
    tell: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end() {
      if (!ended) out.push(null);
      ended = true;
    },
  });
  out.once('close', () => {
    ended = true;
    clearInterval(heartbeat);
    close();
  });
  return { send: out, type: 'text/event-stream; charset=utf-8', headers: { 'x-accel-buffering': 'no' } };
}
