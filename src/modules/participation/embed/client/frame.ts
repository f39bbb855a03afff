import '../../vote/client/voting.ts';

/** In a frame: remembers the token where only this frame on this site can read it. How tall it is, the script `widget` tells. */
const frame = document.querySelector<HTMLElement>('[data-frame]')!;
const KEY = `polku-voice-${frame.dataset.frame}`;

function kept(token: string): string | undefined {
  try {
    const known = localStorage.getItem(KEY);
    if (!known) localStorage.setItem(KEY, token);
    return known ?? undefined;
  } catch {
    return undefined;
  }
}

const token = frame.querySelector<HTMLInputElement>('input[name=token]');
const known = token ? kept(token.value) : undefined;
if (token && known && known !== token.value) void comeBack(token, known);

/** Whoever has voted here before goes on where they were. */
async function comeBack(field: HTMLInputElement, earlier: string): Promise<void> {
  const form = field.form!;
  field.value = earlier;
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams({ token: earlier }),
    headers: { accept: 'application/json' },
  }).catch(() => undefined);
  if (answer?.ok) frame.querySelector('[data-place]')!.innerHTML = ((await answer.json()) as { html: string }).html;
}
