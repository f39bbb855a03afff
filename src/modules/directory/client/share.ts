/** Shares the page with the device's own sharing where there is one, else copies its address and says so. */
const button = document.querySelector<HTMLButtonElement>('[data-share]');
const said = document.querySelector<HTMLElement>('[data-share-said]');

if (button) {
  const { share: url = '', title = '', shareText = '', done = '' } = button.dataset;
  const shares = 'share' in navigator;
  if (shares) button.querySelector('span')!.textContent = shareText;
  button.hidden = !(shares || 'clipboard' in navigator);
  button.addEventListener('click', async () => {
    try {
      if (shares) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        if (said) said.textContent = done;
      }
    } catch {
      // Closing the sharing without choosing is no mistake.
    }
  });
}
