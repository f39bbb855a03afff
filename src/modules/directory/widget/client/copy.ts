// A button that copies the code beside it, and says that it did.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const code = document.getElementById(button.dataset.copies ?? '');
  const said = document.querySelector('[data-copied]');
  if (!code || !said || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    said.textContent = button.dataset.done ?? '';
  });
}
