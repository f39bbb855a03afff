const KEYS: Readonly<Record<string, string>> = { 1: 'agree', a: 'agree', 2: 'disagree', d: 'disagree', 3: 'pass', p: 'pass' };
const OFF = 'polku-keys-off';
const FIELD = 'textarea, select, input:not([type=checkbox]), [contenteditable]';

/** Answers by single keys, outside fields; whoever speaks to the computer or slips easily can turn them off for good (WCAG 2.1.4). */
export function answerByKeys(voting: HTMLElement): void {
  const help = voting.querySelector<HTMLElement>('[data-keys]');
  const on = help?.querySelector<HTMLInputElement>('[data-keys-on]');
  if (!help || !on) return;
  help.hidden = false;
  on.checked = !kept();
  on.addEventListener('change', () => keep(!on.checked));
  document.addEventListener('keydown', (event) => {
    if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const said = KEYS[event.key.toLowerCase()];
    if (!said || (event.target as Element).closest?.(FIELD)) return;
    voting.querySelector<HTMLButtonElement>(`[data-turn] button[value=${said}]`)?.click();
  });
}

// A browser that keeps nothing (private windows, frames) keeps the keys on.
function kept(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}
function keep(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, '');
    else localStorage.removeItem(OFF);
  } catch {}
}
