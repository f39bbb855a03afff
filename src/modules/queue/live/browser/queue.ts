import { announcer } from './announce.ts';
import { keepingFocus } from './focus.ts';
import { place, recount } from './rows.ts';

/** What the server tells; see feed.ts. */
type Push = { id: string; version: number; section: string | null; html: string; says: string };

/** Keeps the open desk true to the queue. The page works without this: it then shows what was true when it was opened. */
function follow(desk: HTMLElement): void {
  const announce = announcer(document.querySelector<HTMLElement>('[data-news]')!);
  const connection = desk.querySelector<HTMLElement>('[data-connection]')!;
  const tell = (text: string | undefined) => {
    if (text && connection.textContent !== text) connection.textContent = text;
  };
  const stream = new EventSource(desk.dataset.live!);
  stream.addEventListener('open', () => tell(connection.dataset.on));
  stream.addEventListener('error', () => tell(connection.dataset.off));
  addEventListener('pagehide', () => stream.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());

  hear<Push>('task', ({ id, version, section, html, says }) => {
    const shown = document.getElementById(`task-${id}`);
    if (shown && Number(shown.dataset.version) >= version) return;
    if (!shown && !section) return;
    keepingFocus(() => {
      if (section) place(desk, section, html, shown);
      else shown?.remove();
      recount(desk);
    });
    if (says) announce(says);
  });

  // At opening and after a lost connection: what should be on the desk. Only when it is not, the desk is fetched again.
  hear<{ versions: Record<string, number> }>('present', ({ versions }) => {
    const open = [...desk.querySelectorAll<HTMLElement>('section:not([data-section=done]) .live-item')];
    const shown = new Map(open.map((row) => [row.id.slice('task-'.length), Number(row.dataset.version)]));
    const same = Object.entries(versions).every(([id, version]) => (shown.get(id) ?? 0) >= version);
    if (!same || open.some((row) => !(row.id.slice('task-'.length) in versions))) void again();
  });

  hear('ended', () => {
    stream.close();
    tell(connection.dataset.off);
  });

  async function again(): Promise<void> {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    keepingFocus(() => {
      for (const section of desk.querySelectorAll('section')) {
        const now = fresh.querySelector(`section[data-section=${section.dataset.section}] ul`);
        if (now) section.querySelector('ul')?.replaceChildren(...document.adoptNode(now).children);
      }
      recount(desk);
    });
  }

  function hear<Data>(event: string, then: (data: Data) => void): void {
    stream.addEventListener(event, ({ data }: MessageEvent<string>) => then(JSON.parse(data)));
  }
}

const desk = document.querySelector<HTMLElement>('#desk[data-live]');
if (desk) follow(desk);
