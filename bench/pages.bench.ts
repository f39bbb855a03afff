import { createServer } from 'node:http';
import autocannon from 'autocannon';
import { benchServer, figure } from './server.ts';
import { startAssessment } from './walk.ts';

/** Pages and posts a second that one core serves, with the real database; and the memory after it. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const server = await benchServer();
const spare = await bareServer();

await load({ url: `${server.url}/fi/`, duration: 3 });
const bare = await load({ url: spare.url });
const front = await load({ url: `${server.url}/fi/` });
figure('bare node:http, the same HTML, pages/s (physical limit here)', Math.round(bare));
figure('front door, pages/s on one core', Math.round(front), `(target >= 1500; ${(front / bare).toFixed(2)} of the limit)`);

const runs = await Promise.all(Array.from({ length: 50 }, () => startAssessment(server.url, 'sore-throat')));
let next = 0;
const posts = await load({
  url: server.url,
  requests: [
    {
      method: 'POST',
      setupRequest: (request) => {
        const run = runs[next++ % runs.length]!;
        return {
          ...request,
          path: run.path,
          headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: run.cookie, origin: server.url },
          body: run.body,
        };
      },
    },
  ],
});
figure('question-page posts/s on one core', Math.round(posts), '(target >= 800)');
figure('memory of the server after the load, MB', Math.round(server.rssMb()), '(target < 350)');
await server.stop();
spare.close();
process.exit(0);

/** Answered requests a second; anything but 2xx and 3xx is a failed measurement. */
async function load(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ connections: 32, duration: SECONDS, ...options });
  if (result.errors || result.timeouts || result['4xx'] || result['5xx'])
    throw new Error(`failed answers: ${result.errors} errors, ${result['4xx']} 4xx, ${result['5xx']} 5xx`);
  return (result['2xx'] + result['3xx']) / result.duration;
}

/** What this machine can at most: node:http in this process sending the same bytes. */
async function bareServer() {
  const html = Buffer.from(await (await fetch(`${server.url}/fi/`)).arrayBuffer());
  const http = createServer((_, reply) => reply.end(html)).listen(0, '127.0.0.1');
  await new Promise((r) => http.once('listening', r));
  return { url: `http://127.0.0.1:${(http.address() as { port: number }).port}/`, close: () => http.close() };
}
