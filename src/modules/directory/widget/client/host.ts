// On a page that embeds: makes each of our frames as high as its content. Only a frame of ours, from its own address, is heard.
const LEAST = 60;
const MOST = 4000;
addEventListener('message', ({ source, origin, data }: MessageEvent<{ polkuHeight?: unknown } | null>) => {
  const height = data?.polkuHeight;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-polku]'))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin) frame.style.height = `${Math.min(Math.max(height, LEAST), MOST)}px`;
});
