/** What one party tells the other about its own devices. */
export type Told = { camera: boolean; microphone: boolean };
/** `troubled`: it was connected and may come back by itself; `failed`: a new way is being looked for. */
export type Connection = 'connecting' | 'connected' | 'troubled' | 'failed';

export type CallOptions = {
  /** Of two who speak at once the polite one gives way; exactly one of the parties is polite. */
  polite: boolean;
  ice: RTCIceServer[];
  /** Own picture and sound; may be empty. */
  local: MediaStream;
  /** Takes a signal to the other party; signals arrive in the order they were sent. */
  send(signal: object): void;
  onRemote(stream: MediaStream): void;
  onConnection(connection: Connection): void;
  onTold(told: Told): void;
};

export type Call = {
  /** A signal of the other party. */
  hear(signal: object): void;
  /** Sends another picture or sound than before, or none. */
  replace(kind: 'audio' | 'video', track: MediaStreamTrack | null): void;
  tell(told: Told): void;
  /** Looks for a way again if there is none now: after a network break, after a silence. */
  retry(): void;
  hangUp(): void;
};

/** One way to carry picture and sound between the two. A media server's client can stand behind the same face. */
export type VideoProvider = { call(options: CallOptions): Call };
