/** Says how many characters are left; the ear hears it only when typing pauses. */
export function countCharacters(area: HTMLTextAreaElement): void {
  const note = document.getElementById(`${area.name}-count`);
  const max = Number(area.dataset.max);
  if (!note || !max) return;
  const spoken = note.cloneNode() as HTMLElement;
  spoken.removeAttribute('id');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('role', 'status');
  note.after(spoken);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const left = max - area.value.replace(/\r\n/g, '\n').length;
    const words = (left < 0 ? note.dataset.over : note.dataset.left)?.replace('#', String(Math.abs(left))) ?? '';
    note.textContent = words;
    note.classList.toggle('field-count-over', left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (left < max / 5) spoken.textContent = words;
    }, 1_000);
  };
  area.addEventListener('input', tell);
  if (area.value) tell();
}
