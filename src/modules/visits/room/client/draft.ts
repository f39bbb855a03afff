const KEY = 'polku-draft:';

/**
 * Keeps the note and instructions being written in this browser window (never on the server) until the visit has ended, and
 * sends them without leaving the page, so that the call goes on when something must be put right.
 */
export function keepDraft(form: HTMLFormElement | null): void {
  const done = document.querySelector<HTMLElement>('[data-draft-done]')?.dataset.draftDone;
  if (done) sessionStorage.removeItem(KEY + done);
  if (!form) return;

  const key = KEY + form.dataset.draft;
  const areas = () => [...form.querySelectorAll('textarea')];
  const kept: Record<string, string> = JSON.parse(sessionStorage.getItem(key) ?? '{}');
  for (const area of areas()) {
    if (area.value || !kept[area.name]) continue;
    area.value = kept[area.name]!;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  form.querySelector<HTMLElement>('[data-draft-note]')!.hidden = false;
  form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(areas().map((a) => [a.name, a.value])))));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form) as never);
    const answer = await fetch(location.href, { method: 'POST', body }).catch(() => undefined);
    if (answer?.status !== 422) {
      // Ended, signed out or no network: the ordinary way shows what came of it. Ending twice changes nothing.
      if (answer?.redirected && answer.ok) location.assign(answer.url);
      else form.submit();
      return;
    }
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const summary = drawn.querySelector<HTMLElement>('[data-summary]');
    document.querySelector('[data-summary]')?.remove();
    const title = document.querySelector('h1')!;
    if (summary) title.before(summary);
    for (const area of areas()) replaceField(area, drawn.getElementById(area.id));
    document.title = drawn.title;
    summary?.focus();
  });
}

/** The field as the server drew it (label, error), with the very same text area in it. */
function replaceField(area: HTMLTextAreaElement, drawn: HTMLElement | null): void {
  const [field, fresh] = [area.closest('.field'), drawn?.closest('.field')];
  if (!field || !fresh || !drawn) return;
  for (const { name, value } of drawn.attributes) if (name.startsWith('aria-')) area.setAttribute(name, value);
  if (!drawn.hasAttribute('aria-invalid')) area.removeAttribute('aria-invalid');
  field.className = fresh.className;
  field.querySelector('.field-error')?.remove();
  const error = fresh.querySelector('.field-error');
  if (error) area.before(error);
}
