/** Puts the changed row in its place among the section's rows (`data-order` says where), instead of the one shown before. */
export function place(desk: HTMLElement, section: string, html: string, shown: HTMLElement | null): void {
  const list = desk.querySelector(`section[data-section=${section}] ul`);
  const drawn = document.createElement('template');
  drawn.innerHTML = html; // drawn by the server with the same component as the page
  const row = drawn.content.querySelector('li');
  if (!list || !row) return;
  shown?.remove();
  row.classList.add('live-item-new');
  const order = row.dataset.order ?? '';
  const next = [...list.children].find((other) => ((other as HTMLElement).dataset.order ?? '') > order);
  list.insertBefore(row, next ?? null);
}

/** Puts the numbers right, and says of an emptied section that it is empty. */
export function recount(desk: HTMLElement): void {
  for (const section of desk.querySelectorAll<HTMLElement>('section[data-section]')) {
    const list = section.querySelector('ul')!;
    const n = list.children.length;
    list.hidden = n === 0;
    section.querySelector<HTMLElement>('[data-empty]')!.hidden = n > 0;
    for (const count of desk.querySelectorAll(`[data-count=${section.dataset.section}]`)) count.textContent = String(n);
  }
}
