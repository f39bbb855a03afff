/** Takes what was shared away at once when the share ends while its page is open. Markup and words: read/frame.view.tsx. */
const words = document.querySelector<HTMLTemplateElement>('template[data-shared]');
if (words) {
  const live = new EventSource(words.dataset.shared!);
  const over = () => {
    live.close();
    const main = document.querySelector('main')!;
    const box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.append(words.content.cloneNode(true));
    main.replaceChildren(box);
    document.title = main.querySelector('h1')!.textContent ?? '';
    main.querySelector<HTMLElement>('h1')!.focus();
  };
  live.addEventListener('over', over);
  // A refused reconnection closes the source for good; a lost network does not.
  live.addEventListener('error', () => live.readyState === EventSource.CLOSED && over());
  addEventListener('pagehide', () => live.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

export {};
