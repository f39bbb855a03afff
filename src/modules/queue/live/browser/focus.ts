/**
 * Changes rows without taking the keyboard's place from under anybody: focus stays on the same link of the same row where it now is,
 * and when the row has left the desk, on the heading of the list it left.
 */
export function keepingFocus(change: () => void): void {
  const active = document.activeElement;
  const row = active?.closest('.live-item');
  const nth = row ? [...row.querySelectorAll('a, button')].indexOf(active!) : -1;
  const heading = row?.closest('section')?.querySelector('h2');
  change();
  if (!row || active?.isConnected) return;
  const now = document.getElementById(row.id);
  const target = now?.querySelectorAll<HTMLElement>('a, button')[nth] ?? now?.querySelector<HTMLElement>('a') ?? heading;
  target?.focus({ preventScroll: true });
}
