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
    const heading = document.createElement('h1');
    heading.tabIndex = -1;
    const said = box.querySelector('[data-heading]')!;
    heading.textContent = document.title = said.textContent ?? '';
    said.replaceWith(heading);
    main.replaceChildren(box);
    heading.focus();
  };
  live.addEventListener('over', over);
  // A refused reconnection closes the source for good; a lost network does not.
  live.addEventListener('error', () => live.readyState === EventSource.CLOSED && over());
  addEventListener('pagehide', () => live.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

export {};
