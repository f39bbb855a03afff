import type { RoomWords } from '../stage.view.tsx';
import { closeDevices, openDevices } from './devices.ts';
import type { Told } from './provider.ts';

/** Own and other picture with their controls, as the page shows them. */
export type Stage = {
  words: RoomWords;
  local: MediaStream;
  /** Own devices as they are set now. */
  told(): Told;
  showOther(stream: MediaStream | null): void;
  /** What the other says of own devices. */
  noteOther(told: Told | undefined): void;
  say(text: string): void;
  /** Is there a call, so that the other's picture has a place? */
  calling(is: boolean): void;
  /** What one can say before there is a call: ready, only voice, nothing, not allowed. */
  readiness: string;
};

/**
 * Opens own devices and brings the controls to life.
 * @param changed called when the visitor mutes or closes the camera, or opens a camera anew (`track`)
 */
export async function openStage(
  room: HTMLElement,
  changed: (told: Told, replaced?: { kind: 'video'; track: MediaStreamTrack | null }) => void,
): Promise<Stage> {
  const words: RoomWords = JSON.parse(room.dataset.words!);
  const find = <E extends HTMLElement>(name: string) => room.querySelector<E>(`[data-${name}]`)!;
  const [stage, connection, note, listenButton, camera, microphone] = [
    find('stage'),
    find('connection'),
    find('other-note'),
    find('listen'),
    find('camera'),
    find('microphone'),
  ];
  const [own, other] = [find<HTMLVideoElement>('own'), find<HTMLVideoElement>('other')];
  const say = (text: string) => {
    if (connection.textContent !== text) connection.textContent = text;
  };
  const label = (button: HTMLElement, text: string, pressed: boolean) => {
    button.querySelector('span')!.textContent = text;
    button.setAttribute('aria-pressed', String(pressed));
  };

  room.dataset.call = 'none';
  stage.hidden = false;
  own.muted = own.autoplay = other.autoplay = true;
  say(words.starting);
  const supported = 'RTCPeerConnection' in window && !!navigator.mediaDevices;
  const { stream: local, problem } = supported ? await openDevices() : { stream: new MediaStream() };
  const [sound] = local.getAudioTracks();
  const told: Told = { camera: local.getVideoTracks().length > 0, microphone: !!sound };

  const draw = () => {
    own.srcObject = local;
    find('own-figure').hidden = !told.camera;
    camera.hidden = local.getVideoTracks().length === 0 && !cameraAway;
    microphone.hidden = !sound;
    label(camera, told.camera ? words.cameraOff : words.cameraOn, !told.camera);
    label(microphone, told.microphone ? words.mute : words.unmute, !told.microphone);
  };

  // A closed camera is let go, so that its light goes out too.
  let cameraAway = false;
  camera.addEventListener('click', async () => {
    const [picture] = local.getVideoTracks();
    if (picture) {
      picture.stop();
      local.removeTrack(picture);
      cameraAway = true;
    } else {
      const again = (await openDevices()).stream;
      for (const track of again.getAudioTracks()) track.stop();
      const [track] = again.getVideoTracks();
      if (track) local.addTrack(track);
      cameraAway = !track;
    }
    const track = local.getVideoTracks()[0] ?? null;
    told.camera = !!track;
    draw();
    changed(told, { kind: 'video', track });
  });
  microphone.addEventListener('click', () => {
    told.microphone = sound!.enabled = !sound!.enabled;
    draw();
    changed(told);
  });
  listenButton.addEventListener('click', () => {
    listenButton.hidden = true;
    void other.play();
  });
  addEventListener('pagehide', () => closeDevices(local));

  const readiness = !supported
    ? words.old
    : problem === 'denied' && !local.getTracks().length
      ? words.denied
      : !sound
        ? words.silent
        : told.camera
          ? words.ready
          : words.voice;
  draw();
  say(readiness);
  return {
    words,
    local,
    told: () => told,
    readiness,
    say,
    showOther(stream) {
      if (other.srcObject === stream && stream) return;
      other.srcObject = stream;
      // A browser may refuse sound before the visitor has pressed something on the page.
      if (stream) other.play().catch(({ name }) => (listenButton.hidden = name !== 'NotAllowedError'));
    },
    noteOther(of) {
      find('other-figure').dataset.camera = of?.camera === false ? 'off' : 'on';
      note.textContent = !of ? words.noPicture : !of.camera ? words.cameraAway : of.microphone ? '' : words.otherMuted;
    },
    calling(is) {
      room.dataset.call = is ? 'on' : 'none';
    },
  };
}
