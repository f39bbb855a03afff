import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

/**
 * Makes a passkey or signs in with one: asks the server for a challenge, the device for its answer, and sends that as an ordinary form.
 * Where the browser cannot, the page stays as the server drew it. Markup and words: add.view.tsx, sign-in.view.tsx.
 */
// A passkey belongs to a host by name; a machine's number has none.
const possible = browserSupportsWebAuthn() && isSecureContext && !/^[\d.]+$|:/.test(location.hostname);

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!possible) break;
  (form.closest<HTMLElement>('[hidden]') ?? form).hidden = false;
  for (const word of document.querySelectorAll<HTMLElement>('[data-passkey-cannot]')) word.hidden = true;
  const answer = form.querySelector<HTMLInputElement>('[name=answer]')!;
  const said = form.querySelector<HTMLElement>('[data-said]')!;
  const button = form.querySelector('button')!;
  let asking = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    button.setAttribute('aria-disabled', 'true');
    said.textContent = '';
    try {
      answer.value = JSON.stringify(await ask(form));
      form.submit();
    } catch (error) {
      said.textContent = form.dataset[why(error)] ?? form.dataset.failed!;
      asking = false;
      button.removeAttribute('aria-disabled');
    }
  });
  addEventListener('pageshow', (event) => event.persisted && location.reload());
}

async function ask(form: HTMLFormElement): Promise<object> {
  const given = await fetch(form.dataset.options!, { method: 'POST', headers: { accept: 'application/json' } });
  // The identification is too old by now, or the session over: the page itself leads on.
  if (given.status === 401 || given.status === 403) location.reload();
  if (!given.ok) throw new Error('no challenge');
  const optionsJSON = await given.json();
  return form.dataset.passkey === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
}

function why(error: unknown): 'known' | 'cancelled' | 'failed' {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  return (error as Error).name === 'NotAllowedError' || (error as Error).name === 'AbortError' ? 'cancelled' : 'failed';
}
