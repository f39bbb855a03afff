import type { Present } from '../present.ts';
import { browserToBrowser } from './browser-to-browser.ts';
import type { Chat } from './chat.ts';
import { closeDevices } from './devices.ts';
import type { Call, Connection } from './provider.ts';
import { type Signalling, signalling } from './signalling.ts';
import { openStage } from './stage.ts';

/** The other may reload or lose the network for a moment without the call being taken down. */
const GRACE_MS = 6000;
const DRAWN_ANEW_MS = 3000;

/** Comes into the room: devices, stream, and a call whenever the other is there in an opened visit. */
export async function enter(room: HTMLElement, chat: Chat): Promise<void> {
  const { room: base, lang, party, over } = room.dataset as Record<string, string>;
  const standing = room.querySelector('[data-standing]')!;
  let ice: RTCIceServer[] = [];
  let call: { to: string; call: Call; connection: Connection } | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let way: Signalling;

  const stage = await openStage(room, (told, replaced) => {
    if (replaced) call?.call.replace(replaced.kind, replaced.track);
    call?.call.tell(told);
  });

  function begin(to: string): void {
    end();
    stage.calling(true);
    stage.noteOther(undefined);
    stage.say(stage.words.connecting);
    const begun = browserToBrowser.call({
      polite: party === 'resident',
      ice,
      local: stage.local,
      send: (signal) => way.send(to, signal),
      onRemote: (stream) => stage.showOther(stream),
      onConnection(connection) {
        if (call) call.connection = connection;
        stage.say(stage.words[connection]);
      },
      onTold: (told) => stage.noteOther(told),
    });
    begun.tell(stage.told());
    call = { to, call: begun, connection: 'connecting' };
  }
  function end(): void {
    clearTimeout(leaving);
    leaving = undefined;
    call?.call.hangUp();
    call = undefined;
    stage.showOther(null);
    stage.calling(false);
    stage.say(stage.readiness);
  }

  function now(present: Present): void {
    if (present.over) {
      done();
      return;
    }
    if (standing.innerHTML !== present.html) standing.innerHTML = present.html;
    if (present.open && party === 'professional' && room.dataset.open === 'false') {
      // Opened from another window: this page was drawn for preparing, and its successor has what is needed.
      room.dataset.open = 'true';
      setTimeout(() => location.assign(over!), DRAWN_ANEW_MS);
    }
    if (present.call) {
      clearTimeout(leaving);
      leaving = undefined;
      if (call?.to !== present.call) begin(present.call);
    } else if (call && !leaving) {
      leaving = setTimeout(() => {
        leaving = undefined;
        if (call?.connection !== 'connected') end();
      }, GRACE_MS);
    }
  }
  function done(): void {
    way.close();
    end();
    location.assign(over!);
  }

  way = signalling(
    base!,
    lang!,
    {
      now,
      signal(from, signal) {
        if (call?.to !== from) begin(from);
        call!.call.hear(signal);
      },
      message: chat.show,
      over: done,
      moved() {
        end();
        closeDevices(stage.local);
        const here = room.querySelector<HTMLElement>('[data-here]')!;
        here.hidden = false;
        here.addEventListener('click', () => location.reload());
        stage.say(stage.words.moved);
      },
      online(is) {
        if (!is) return stage.say(call?.connection === 'connected' ? stage.words.connected : stage.words.offline);
        call?.call.retry();
        stage.say(call ? stage.words[call.connection] : stage.readiness);
      },
    },
    (given) => {
      ice = given.ice;
    },
  );
  addEventListener('online', () => call?.call.retry());
}
