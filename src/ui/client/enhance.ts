import { countCharacters } from './count.ts';
import { sendOnce } from './once.ts';

// What must be put right comes first, also to the ear.
document.querySelector<HTMLElement>('[data-summary]')?.focus();

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) sendOnce(form);
for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]')) countCharacters(area);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

if ('serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => navigator.serviceWorker.register('/service-worker.js').catch(() => {}));
