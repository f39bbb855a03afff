import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderToStaticMarkup } from 'react-dom/server';
import { itaUusimaa } from '../../../counties/ita-uusimaa/county.ts';
import { isLang } from '../../kernel/i18n.ts';
import { buildAssets, setAssets } from '../server.ts';
import { gallery } from './pages.tsx';

/** Serves the gallery on a free port: /fi/front, /sv/front?text=150, …, with the content policy of the real server. */
export async function serveGallery(): Promise<{ url: string; close(): void }> {
  const assets = await buildAssets({ scripts: {}, county: itaUusimaa, url: 'http://localhost' });
  setAssets(assets);
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery');
    const file = assets.serve(url.pathname, request.headers['accept-encoding']);
    if (file) return response.writeHead(200, file.headers).end(file.body);
    const [, lang, name] = url.pathname.split('/');
    const page = gallery.find((shown) => shown.name === name);
    if (!page || !isLang(lang)) return response.writeHead(404).end();
    const said = { text: url.searchParams.get('text') ?? undefined, idleMinutes: Number(url.searchParams.get('idle') ?? 30), origin: url.origin };
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'";
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    return response.end(`<!doctype html>${renderToStaticMarkup(page.draw(lang, said))}`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
