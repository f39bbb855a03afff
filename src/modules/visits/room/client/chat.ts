export type Chat = { show(message: { id: string; html: string }): void };

/** The conversation without leaving the page: sends by fetch, shows each message once, keeps the newest in sight. */
export function talk(room: HTMLElement): Chat {
  const list = room.querySelector('[data-messages]')!;
  const form = room.querySelector<HTMLFormElement>('form[data-say]')!;
  const problem = form.querySelector<HTMLElement>('[data-say-problem]')!;
  const { text, key } = form.elements as unknown as { text: HTMLTextAreaElement; key: HTMLInputElement };
  const log = room.querySelector('[data-log]')!;
  const down = () => log.scrollTo({ top: log.scrollHeight });
  let sending = false;

  function show({ id, html }: { id: string; html: string }): void {
    if (list.querySelector(`[data-message="${id}"]`)) return;
    room.querySelector('[data-no-messages]')?.remove();
    list.insertAdjacentHTML('beforeend', html);
    down();
  }
  function complain(words: string | undefined): void {
    problem.textContent = words ?? '';
    problem.hidden = !words;
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const body = new URLSearchParams({ text: text.value, key: key.value });
    const answer = await fetch(`${room.dataset.room}/say?lang=${room.dataset.lang}`, { method: 'POST', body }).catch(() => undefined);
    sending = false;
    // Signed out meanwhile: the ordinary way keeps what was typed.
    if (answer?.status === 401) return form.submit();
    const said = await answer?.json().catch(() => undefined);
    complain(answer?.ok ? undefined : (said?.problem ?? problem.dataset.failed));
    if (!answer?.ok) return text.focus();
    show(said);
    key.value = crypto.randomUUID();
    text.value = '';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
  });
  down();
  return { show };
}
