/** A screen nobody touches: every minute the page is fetched and its content put in place, so that nothing blinks and a lost connection leaves the last one. */
const EVERY_MS = 60_000;

setInterval(async () => {
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.talk-screen');
  if (fresh) document.querySelector('.talk-screen')?.replaceWith(fresh);
}, EVERY_MS);

export {};
