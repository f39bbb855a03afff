/** Lists that the server draws anew: fetched every so many seconds while somebody may be looking. When it fails the old one stays, with its own time. */
for (const place of document.querySelectorAll<HTMLElement>('[data-renew]')) {
  const renew = async () => {
    if (document.hidden) return;
    const answer = await fetch(place.dataset.renew!).catch(() => undefined);
    if (!answer?.ok) return;
    const drawn = await answer.text();
    if (drawn !== place.innerHTML && !place.contains(document.activeElement)) place.innerHTML = drawn;
  };
  setInterval(renew, Number(place.dataset.every) * 1000);
  addEventListener('pageshow', (event) => event.persisted && renew());
  document.addEventListener('visibilitychange', renew);
}
