import { answerByKeys } from './keys.ts';

/** What the server answers to a vote: the next turn drawn, and what the ear should hear. */
type Turned = { html: string; says: string };

/** Votes without loading the page anew. Anything unexpected falls back to sending the form as it is. */
function vote(voting: HTMLElement): void {
  const place = voting.querySelector<HTMLElement>('[data-place]')!;
  const said = voting.querySelector<HTMLElement>('[data-said]')!;
  const lost = voting.querySelector<HTMLElement>('[data-lost]')!;
  let sending = false;

  voting.addEventListener('submit', async (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-turn]')) return;
    event.preventDefault();
    // However often the button is pressed, a vote is sent once.
    if (sending) return;
    sending = true;
    place.setAttribute('aria-busy', 'true');
    lost.textContent = '';
    try {
      const body = new URLSearchParams(new FormData(form, event.submitter) as never);
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
      if (answer.redirected) location.assign(answer.url);
      else if (answer.ok) show((await answer.json()) as Turned);
      else lost.textContent = lost.dataset.lost!;
    } catch {
      lost.textContent = lost.dataset.lost!;
    } finally {
      sending = false;
      place.removeAttribute('aria-busy');
    }
  });

  function show({ html, says }: Turned): void {
    place.innerHTML = html;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
    said.textContent = says;
    dispatchEvent(new Event('polku:turned'));
  }
}

const voting = document.querySelector<HTMLElement>('[data-voting]');
if (voting) {
  vote(voting);
  answerByKeys(voting);
}
