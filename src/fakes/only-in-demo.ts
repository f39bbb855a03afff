/** Every fake asks this first. Throws in production, where playing somebody else's system would be fraud. */
export function onlyInDemo(mode: 'demo' | 'production', what: string): void {
  if (mode === 'production')
    throw new Error(`${what} is for the demo and refuses to start with POLKU_MODE=production. Set the real system's address instead.`);
}
