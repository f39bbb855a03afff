/** What the server tells of each new result; see own-place.ts. */
type Own = { nearest: string; agree: Record<string, string>; group?: number; mark?: { x: number; y: number; below: boolean } };

/** Keeps the open map true to the votes. The page works without this: it then shows what was true when it was opened. */
function follow(page: HTMLElement): void {
  const among = page.querySelector<HTMLElement>('[data-among]')!;
  const connection = page.querySelector<HTMLElement>('[data-connection]')!;
  const stream = new EventSource(page.dataset.opinions!);
  let shown = Number(page.dataset.version);
  let latest: { version: number; own: Own } | undefined;
  let fetching = false;
  const tell = (on: boolean) => {
    connection.textContent = (on ? connection.dataset.on : connection.dataset.off)!;
  };
  stream.addEventListener('open', () => tell(true));
  stream.addEventListener('error', () => tell(false));
  addEventListener('pagehide', () => stream.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
  stream.addEventListener('result', ({ data }: MessageEvent<string>) => {
    latest = JSON.parse(data);
    void draw();
  });
  document.addEventListener('visibilitychange', () => void draw());

  async function draw(): Promise<void> {
    if (fetching || document.hidden || !latest || latest.version === shown) return;
    fetching = true;
    const { version } = latest;
    // Thousands of open pages do not ask at the same moment.
    await new Promise((done) => setTimeout(done, Math.random() * 400));
    const answer = await fetch(page.dataset.drawing!).catch(() => undefined);
    if (answer?.ok && !readingWithin(among)) {
      const open = [...among.querySelectorAll('details')].map((d) => d.open);
      among.innerHTML = await answer.text();
      among.querySelectorAll('details').forEach((d, i) => {
        d.open = open[i] ?? false;
      });
      shown = version;
      put(among, latest!.own);
    }
    fetching = false;
    if (latest!.version !== shown) setTimeout(() => void draw(), 1_000);
  }
}

/** Nothing moves under the focus of whoever is in the middle of it. */
const readingWithin = (among: HTMLElement): boolean => among.contains(document.activeElement);

function put(among: HTMLElement, { nearest, agree, group, mark }: Own): void {
  const words = among.querySelector('[data-nearest]');
  if (words) words.textContent = nearest;
  for (const row of among.querySelectorAll<HTMLElement>('[data-group]')) {
    const id = row.dataset.group!;
    row.querySelector('[data-agree]')!.textContent = agree[id] ?? '–';
    row.querySelector<HTMLElement>('[data-here]')!.hidden = String(group) !== id;
  }
  const own = among.querySelector<SVGGElement>('[data-own]');
  if (!own || !mark) return;
  own.removeAttribute('display');
  own.setAttribute('transform', `translate(${mark.x} ${mark.y})`);
  own.classList.toggle('talk-own-below', mark.below);
}

const page = document.querySelector<HTMLElement>('[data-opinions]');
if (page) follow(page);
