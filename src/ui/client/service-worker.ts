/**
 * Shows the offline page in the page's language when there is no network. Keeps nothing else: no page of a person is ever stored.
 * CACHE and FILES are put in by assets/service-worker.ts.
 */
declare const CACHE: string;
declare const FILES: string[];

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
const worker = self as unknown as EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };

async function keep() {
  const cache = await caches.open(CACHE);
  // Without cookies, so that the kept page is nobody's.
  await Promise.all(FILES.map(async (file) => cache.put(file, await fetch(file, { credentials: 'omit', cache: 'reload' }))));
  await worker.skipWaiting();
}

async function forgetOld() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('polku-') && name !== CACHE).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function orOffline(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (gone) {
    const lang = /^\/(sv|en)\b/.exec(new URL(request.url).pathname)?.[1] ?? 'fi';
    const kept = request.mode === 'navigate' ? await caches.match(`/${lang}/offline`) : await caches.match(request);
    if (kept) return kept;
    throw gone;
  }
}

worker.addEventListener('install', (event) => (event as Waiting).waitUntil(keep()));
worker.addEventListener('activate', (event) => (event as Waiting).waitUntil(forgetOld()));
worker.addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  const isFile = request.method === 'GET' && FILES.includes(new URL(request.url).pathname);
  if (request.mode === 'navigate' || isFile) (event as Fetching).respondWith(orOffline(request));
});

export {};
