import type { Call, CallOptions, Connection, Told, VideoProvider } from './provider.ts';

type Signal = { description?: RTCSessionDescriptionInit; candidate?: RTCIceCandidateInit };

/** An offer unanswered for so long was lost on its way (a closed stream, a reloaded page): it is said again. */
const UNANSWERED_MS = 7000;
/** How long the polite one lets the other begin. */
const LETS_BEGIN_MS = 3000;
/** How long a broken connection may mend itself before a new way is looked for. */
const MENDING_MS = 4000;

const CONNECTION: Record<RTCPeerConnectionState, Connection> = {
  new: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'troubled',
  failed: 'failed',
  closed: 'failed',
};

/**
 * Picture and sound from browser to browser by RTCPeerConnection. Both parties may begin, change and restart at any time:
 * "perfect negotiation" (W3C WebRTC 1.0, section 10.7) settles who gives way.
 */
export const browserToBrowser: VideoProvider = {
  call({ polite, ice, local, send, onRemote, onConnection, onTold }: CallOptions): Call {
    const pc = new RTCPeerConnection({ iceServers: ice });
    const channel = pc.createDataChannel('told', { negotiated: true, id: 0 });
    let making = false;
    let ignoring = false;
    let settingAnswer = false;
    let heard = Promise.resolve();
    let told: Told | undefined;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const later = (ms: number, work: () => void) => timers.add(setTimeout(work, ms));

    async function offer(): Promise<void> {
      try {
        making = true;
        await pc.setLocalDescription();
        send({ description: pc.localDescription });
        later(UNANSWERED_MS, sayAgain);
      } catch {
        // Another description came first: it asks anew when the connection is stable again.
      } finally {
        making = false;
      }
    }
    // The polite one lets the other begin: its own picture goes along with the answer, and two first offers need not be settled.
    pc.onnegotiationneeded = () => {
      if (polite && !pc.remoteDescription) later(LETS_BEGIN_MS, () => pc.remoteDescription || void offer());
      else void offer();
    };
    function sayAgain(): void {
      if (pc.signalingState !== 'have-local-offer') return;
      send({ description: pc.localDescription });
      later(UNANSWERED_MS, sayAgain);
    }
    pc.onicecandidate = ({ candidate }) => candidate && send({ candidate });

    async function take({ description, candidate }: Signal): Promise<void> {
      if (description) {
        const ready = !making && (pc.signalingState === 'stable' || settingAnswer);
        const collides = description.type === 'offer' && !ready;
        ignoring = !polite && collides;
        if (ignoring || (description.type === 'answer' && pc.signalingState === 'stable')) return;
        settingAnswer = description.type === 'answer';
        await pc.setRemoteDescription(description).finally(() => {
          settingAnswer = false;
        });
        if (description.type !== 'offer') return;
        await pc.setLocalDescription();
        send({ description: pc.localDescription });
      } else if (candidate) {
        await pc.addIceCandidate(candidate).catch((error) => {
          if (!ignoring) throw error;
        });
      }
    }

    pc.ontrack = ({ track, streams: [stream] }) => {
      if (stream) onRemote(stream);
      track.onunmute = () => stream && onRemote(stream);
    };
    pc.onconnectionstatechange = () => {
      onConnection(CONNECTION[pc.connectionState]);
      if (pc.connectionState === 'failed') retry();
      if (pc.connectionState === 'disconnected') later(MENDING_MS, retry);
    };
    function retry(): void {
      if (pc.connectionState === 'failed' || pc.connectionState === 'disconnected') pc.restartIce();
    }

    channel.onmessage = ({ data }) => onTold(JSON.parse(data));
    channel.onopen = () => told && channel.send(JSON.stringify(told));
    const senders = new Map<string, RTCRtpSender>(local.getTracks().map((track) => [track.kind, pc.addTrack(track, local)]));

    return {
      hear(signal) {
        heard = heard.then(() => take(signal)).catch(() => {});
      },
      replace(kind, track) {
        const sender = senders.get(kind);
        if (sender) void sender.replaceTrack(track);
        else if (track) senders.set(kind, pc.addTrack(track, local));
      },
      tell(next) {
        told = next;
        if (channel.readyState === 'open') channel.send(JSON.stringify(next));
      },
      retry,
      hangUp() {
        for (const timer of timers) clearTimeout(timer);
        pc.onconnectionstatechange = null;
        pc.close();
      },
    };
  },
};
