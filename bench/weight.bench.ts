import { gzipSync } from 'node:zlib';
import { benchServer, figure } from './server.ts';
import { startAssessment } from './walk.ts';

/** What a phone has to fetch: HTML and JavaScript of the pages most people see. */
const server = await benchServer();
const services = await (await fetch(`${server.url}/fi/services`)).text();
const service = /href="(\/fi\/services\/[0-9a-f-]{36})"/.exec(services)![1]!;
const question = await startAssessment(server.url, 'urinary-symptoms');

for (const [name, path, cookie] of [
  ['front door', '/fi/', ''],
  ['service page', service, ''],
  ['question page', question.path, question.cookie],
] as const) {
  const html = await (await fetch(server.url + path, { headers: { cookie } })).text();
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((m) => m[1]!);
  let js = 0;
  for (const src of scripts) js += gzipSync(Buffer.from(await (await fetch(server.url + src)).arrayBuffer())).length;
  figure(`${name}: HTML, kB (gzipped)`, `${(html.length / 1024).toFixed(1)} (${(gzipSync(html).length / 1024).toFixed(1)})`, '(target <= 30)');
  figure(`${name}: JavaScript gzipped, kB`, (js / 1024).toFixed(1), '(target <= 15)');
}
await server.stop();
process.exit(0);
