/**
 * Warns before a session ends and offers to go on. Tabs share the moment of the last visit to the server; clocks, not timers,
 * decide, so a laptop that slept wakes to the truth. Markup and words: shells/session.tsx.
 */
const dialog = document.querySelector<HTMLDialogElement>('#session');
if (dialog) watch(dialog);

function watch(dialog: HTMLDialogElement): void {
  const KEY = 'polku-last-visit';
  const idle = Number(dialog.dataset.idle) * 1000;
  const warn = Math.min(Number(dialog.dataset.warn) * 1000, idle / 2);
  const find = <E extends HTMLElement>(selector: string) => dialog.querySelector<E>(selector)!;
  const [warning, ended, left, status] = [find('[data-when=warning]'), find('[data-when=ended]'), find('[data-left]'), find('[data-failed]')];
  // The end that no use moves (hours after sign-in).
  const endsAt = Date.now() + Number(dialog.dataset.ends ?? 86_400) * 1000;
  let visited = Date.now();
  let over = false;
  let knowsEnd = false;

  const remember = () => {
    visited = Date.now();
    try {
      localStorage.setItem(KEY, String(visited));
    } catch {} // private mode: this tab keeps its own time
  };
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY && Number(newValue) > visited) visited = Number(newValue);
  });

  const open = () => dialog.open || dialog.showModal();
  const end = () => {
    over = true;
    clearInterval(clock);
    warning.hidden = true;
    ended.hidden = false;
    dialog.setAttribute('aria-labelledby', 'session-ended-title');
    open();
    find('[data-again]').focus();
  };

  const tick = () => {
    const last = endsAt - Date.now();
    const rest = Math.min(visited + idle - Date.now(), last);
    if (rest <= 0) return end();
    if (rest > warn || (rest === last && knowsEnd)) return dialog.open && dialog.close();
    const seconds = Math.ceil(rest / 1000);
    left.textContent = seconds >= 60 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : `${seconds} s`;
    open();
  };

  const goOn = async () => {
    status.textContent = '';
    const answer = await fetch(dialog.dataset.extend!, { method: 'POST', headers: { accept: 'application/json' } }).catch(() => undefined);
    if (answer?.ok) {
      knowsEnd = endsAt - Date.now() < warn;
      remember();
      dialog.close();
    } else if (answer?.status === 401) end();
    else status.textContent = status.dataset.failed!;
  };

  find('[data-continue]').addEventListener('click', goOn);
  find('[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('cancel', (event) => {
    if (over) return;
    event.preventDefault();
    void goOn();
  });

  // With something typed on the page, signing in again goes by sending the form: the server keeps it and gives it back.
  let typed: HTMLFormElement | null = null;
  addEventListener('input', ({ target }) => {
    const form = (target as HTMLInputElement).form;
    if (form?.method === 'post' && form.closest('main')) typed = form;
  });
  find('[data-again]').addEventListener('click', (event) => {
    if (!typed) return;
    event.preventDefault();
    dialog.close();
    typed.requestSubmit();
  });

  const clock = setInterval(tick, 1000);
  remember();
}

export {};
