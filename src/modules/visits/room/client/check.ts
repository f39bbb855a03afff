import type { CheckWords } from '../../prepare/device-check.view.tsx';
import { choose, closeDevices, type Opened, openDevices } from './devices.ts';
import { listen } from './level.ts';

/** The loudest of the last moments decides what is said, so that words do not flicker between syllables. */
const MOMENTS = 14;
const GOOD = 0.12;
const QUIET = 0.02;

/** A try of camera and microphone: own picture, how loud one is in words, and a choice of devices. Nothing leaves the page. */
export function tryDevices(root: HTMLElement): void {
  const words: CheckWords = JSON.parse(root.dataset.words!);
  const find = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-check-${name}]`)!;
  const [start, stop, open, level] = [find('start'), find('stop'), find('open'), find<HTMLMeterElement>('level')];
  const picture = find<HTMLVideoElement>('picture');
  const says = (about: string, text: string) => {
    const line = root.querySelector(`[data-check-says=${about}]`)!;
    if (line.textContent !== text) line.textContent = text;
  };
  let now: Opened | undefined;
  let deaf = () => {};
  root.hidden = false;
  picture.muted = picture.autoplay = true;

  const end = () => {
    deaf();
    closeDevices(now?.stream);
    now = undefined;
    picture.srcObject = null;
  };
  const begin = async () => {
    end();
    now = await openDevices();
    const { stream, problem } = now;
    open.hidden = false;
    start.hidden = true;
    picture.srcObject = stream;
    const seen = stream.getVideoTracks().length > 0;
    find('figure').hidden = !seen;
    says('picture', problem ? words[problem] : seen ? words.pictureYes : words.pictureNo);
    says('sound', stream.getAudioTracks().length ? words.soundSilent : problem ? '' : words.soundNone);
    if (stream.getAudioTracks().length) deaf = hear(stream);
    await listChoices(stream);
  };
  const hear = (stream: MediaStream) => {
    const lately: number[] = [];
    return listen(stream, (loud) => {
      level.value = loud;
      lately.push(loud);
      if (lately.length > MOMENTS) lately.shift();
      const most = Math.max(...lately);
      says('sound', most > GOOD ? words.soundGood : most > QUIET ? words.soundQuiet : words.soundSilent);
    });
  };

  async function listChoices(stream: MediaStream): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    for (const choice of root.querySelectorAll<HTMLSelectElement>('[data-check-choice]')) {
      const what = choice.dataset.checkChoice as 'camera' | 'microphone';
      const kind = what === 'camera' ? 'video' : 'audio';
      const used = stream
        .getTracks()
        .find((t) => t.kind === kind)
        ?.getSettings().deviceId;
      const found = devices.filter((d) => d.kind === `${kind}input` && d.deviceId);
      choice.replaceChildren(...found.map((d, i) => new Option(d.label || `${words[what]} ${i + 1}`, d.deviceId, false, d.deviceId === used)));
      choice.disabled = found.length < 2;
      choice.onchange = () => {
        choose({ [what]: choice.value });
        void begin();
      };
    }
  }

  start.addEventListener('click', () => void begin().then(() => stop.focus()));
  stop.addEventListener('click', () => {
    end();
    open.hidden = true;
    start.hidden = false;
    start.focus();
  });
  addEventListener('pagehide', end);
}
