/** Copies the text for the client. Without this script the button is not there and the text is selected by hand. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const text = document.getElementById(button.dataset.copy ?? '');
  if (!(text instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.value).catch(() => text.select());
    button.textContent = button.dataset.copied ?? '';
  });
}
