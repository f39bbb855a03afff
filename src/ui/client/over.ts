/**
 * Takes the page away at once when the right it was opened by ends meanwhile: acting for another, breaking the glass, what was shared. An element with
 * `data-over`, the address of a stream that says 'over', holds in its `template` what is shown instead, with a main heading.
 */
const right = document.querySelector<HTMLElement>('[data-over]');
if (right) {
  const words = right.querySelector('template')!;
  const live = new EventSource(right.dataset.over!);
  const over = () => {
    live.close();
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
    const main = document.querySelector('main')!;
    const box = document.createElement('div');
    box.className = 'content content-narrow';
    box.setAttribute('role', 'alert');
    box.append(words.content.cloneNode(true));
    main.replaceChildren(box);
    right.remove();
    const heading = main.querySelector<HTMLElement>('h1')!;
    document.title = heading.textContent;
    heading.focus();
  };
  live.addEventListener('over', over);
  // A refused reconnection closes the source for good; a lost network does not.
  live.addEventListener('error', () => live.readyState === EventSource.CLOSED && over());
  addEventListener('pagehide', () => live.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

export {};
