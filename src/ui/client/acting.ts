/** Takes the page away at once when the right to act for another ends while it is open. Markup and words: shells/acting.tsx. */
const banner = document.querySelector<HTMLElement>('[data-acting]');
if (banner) {
  const words = banner.querySelector('template')!;
  const live = new EventSource(banner.dataset.acting!);
  const over = () => {
    live.close();
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    const main = document.querySelector('main')!;
    const box = document.createElement('div');
    box.className = 'content content-narrow';
    box.setAttribute('role', 'alert');
    box.append(words.content.cloneNode(true));
    main.replaceChildren(box);
    banner.remove();
    main.querySelector<HTMLElement>('h1')!.focus();
  };
  live.addEventListener('over', over);
  // A refused reconnection closes the source for good; a lost network does not.
  live.addEventListener('error', () => live.readyState === EventSource.CLOSED && over());
  addEventListener('pagehide', () => live.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

export {};
