/** Camera and microphone the visitor chose in the try, remembered in this browser only. */
export type Chosen = { camera?: string; microphone?: string };
const KEY = 'polku-devices';

export function chosen(): Chosen {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}
export function choose(more: Chosen): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...chosen(), ...more }));
  } catch {} // private mode: the browser's own choice is used
}

/** What could be opened. `problem`: why something is missing: not allowed, or used by another program. */
export type Opened = { stream: MediaStream; problem?: 'denied' | 'busy' };

/** Opens camera and microphone; without one of them the other, without both an empty stream. Never throws. */
export async function openDevices({ camera, microphone }: Chosen = chosen()): Promise<Opened> {
  const video = { deviceId: camera, width: { ideal: 960 }, height: { ideal: 720 }, facingMode: 'user' };
  const audio = { deviceId: microphone, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  let problem: Opened['problem'];
  for (const wanted of [{ video, audio }, { audio }, { video }]) {
    try {
      return { stream: await navigator.mediaDevices.getUserMedia(wanted), problem };
    } catch (error) {
      const { name } = error as DOMException;
      if (name === 'NotAllowedError' || name === 'SecurityError') problem ??= 'denied';
      if (name === 'NotReadableError' || name === 'AbortError') problem ??= 'busy';
    }
  }
  return { stream: new MediaStream(), problem };
}

/** Gives the devices back; the camera's light goes out. */
export const closeDevices = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};
