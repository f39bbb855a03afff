/** Sends a form once, however many times the button is pressed. The button stays focusable; the browser's back button makes it new again. */
export function sendOnce(form: HTMLFormElement): void {
  const buttons = () => form.querySelectorAll('button[type=submit]');
  const wake = () => {
    delete form.dataset.sent;
    for (const button of buttons()) button.removeAttribute('aria-disabled');
  };
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    for (const button of buttons()) button.setAttribute('aria-disabled', 'true');
    // A network that never answers must not leave the form dead.
    setTimeout(wake, 15_000);
  });
  // Only a page kept from before wakes: the first showing may come after an eager press, which must hold.
  addEventListener('pageshow', (event) => event.persisted && wake());
}
