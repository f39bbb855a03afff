/** Asks where the device is when the button is pressed, and sends it rounded to some hundred metres. */
const form = document.querySelector<HTMLFormElement>('[data-near]');

if (form && 'geolocation' in navigator) {
  const said = form.querySelector<HTMLElement>('[data-near-said]');
  const tell = (words = '') => {
    if (said) said.textContent = words;
  };
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  form.hidden = false;
  form.addEventListener(
    'submit',
    (event) => {
      if (field('lat').value) return;
      // Before the one that lets a form go only once: nothing is sent yet.
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(form.dataset.asking);
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          field('lat').value = coords.latitude.toFixed(3);
          field('lon').value = coords.longitude.toFixed(3);
          form.submit();
        },
        () => tell(form.dataset.failed),
        { maximumAge: 300_000, timeout: 15_000 },
      );
    },
    { capture: true },
  );
}
