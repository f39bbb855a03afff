import { randomBytes } from 'node:crypto';

/** One who came to act for another: the session that the service registered, and what became of it. */
export type Session = {
  id: string;
  user: string;
  pic: string;
  requestId: string;
  at: number;
  /** Chosen on the page: personal identity code of the principal. */
  principal?: string;
  code?: { value: string; redirectUri: string; at: number; used: boolean };
  token?: { value: string; until: number };
};

const MOST = 10_000;
const SESSION_MS = 8 * 3_600_000;
const CODE_MS = 60_000;
export const TOKEN_SECONDS = 8 * 3600;
const random = () => randomBytes(24).toString('base64url');

/** Sessions in memory, gone when the fake stops: whoever acted must then choose anew. */
export class Memory {
  readonly #sessions = new Map<string, Session>();

  register(pic: string, requestId: string, at: number): Session {
    const oldest = this.#sessions.keys().next();
    if (this.#sessions.size >= MOST && !oldest.done) this.#sessions.delete(oldest.value);
    const session: Session = { id: random(), user: random(), pic, requestId, at };
    this.#sessions.set(session.id, session);
    return session;
  }
  session(id: string, now: number): Session | undefined {
    const found = this.#sessions.get(id);
    return found && now - found.at < SESSION_MS ? found : undefined;
  }
  ofUser(user: string, now: number): Session | undefined {
    return [...this.#sessions.values()].find((s) => s.user === user && now - s.at < SESSION_MS);
  }
  choose(session: Session, principal: string, redirectUri: string, at: number): string {
    session.principal = principal;
    session.code = { value: random(), redirectUri, at, used: false };
    return session.code.value;
  }
  /** A token for a code, once. The same code again takes away the token it gave (RFC 6749, 4.1.2). */
  redeem(code: string, redirectUri: string, now: number): string | undefined {
    const session = [...this.#sessions.values()].find((s) => s.code?.value === code);
    if (!session?.code) return undefined;
    if (session.code.used) {
      delete session.token;
      return undefined;
    }
    session.code.used = true;
    if (session.code.redirectUri !== redirectUri || now - session.code.at > CODE_MS) return undefined;
    session.token = { value: random(), until: now + TOKEN_SECONDS * 1000 };
    return session.token.value;
  }
}
