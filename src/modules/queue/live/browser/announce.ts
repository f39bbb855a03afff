/** Changes that come close together are said together. */
const TOGETHER_MS = 1000;

/** Says changes to screen readers when they have time for it. */
export function announcer(region: HTMLElement): (text: string) => void {
  let waiting: string[] = [];
  return (text) => {
    if (waiting.push(text) > 1) return;
    setTimeout(() => {
      region.textContent = waiting.join('. ');
      waiting = [];
    }, TOGETHER_MS);
  };
}
