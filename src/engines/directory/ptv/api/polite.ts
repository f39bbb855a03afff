/** A request that failed for good. `refusal`: asking again would not help, nor asking for anything else (a key is missing or wrong). */
export class RequestFailed extends Error {
  readonly refusal: boolean;
  constructor(message: string, refusal = false) {
    super(message);
    this.refusal = refusal;
  }
}

export type Manners = {
  /** Requests a second at most. */
  perSecond: number;
  headers?: Readonly<Record<string, string>>;
  /** For tests: waits so many milliseconds, and makes a request. */
  wait?: (ms: number) => Promise<void>;
  fetch?: typeof fetch;
};

const TRIES = 5;
const TIMEOUT_MS = 60_000;
const LONGEST_WAIT_MS = 120_000;
const LARGEST = 64 * 1024 * 1024;

/**
 * A way to get pages from somebody's server that does it no harm: a few requests a second, one at a time; what fails for the moment (429, 5xx, no
 * answer, an answer that `fit` does not accept) is tried again after 1, 2, 4 and 8 seconds, or when `Retry-After` says. Throws `RequestFailed`.
 */
export function politely({ perSecond, headers = {}, wait = waitFor, fetch: ask = fetch }: Manners) {
  let next = 0;
  return async (url: string, fit: (body: Buffer) => string | undefined = () => undefined): Promise<Buffer> => {
    let problem = '';
    let lastBody: Buffer | undefined;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      await wait(Math.max(0, next - performance.now()));
      next = performance.now() + 1000 / perSecond;
      const answer = await once(ask, url, headers);
      if (typeof answer === 'string') problem = answer;
      else if (answer.status === 200) {
        lastBody = answer.body;
        const unfit = fit(answer.body);
        if (!unfit) return answer.body;
        problem = unfit;
      } else {
        problem = `answered ${answer.status}`;
        if (answer.status === 401 || answer.status === 403) throw new RequestFailed(`${problem}: a key is missing or not valid`, true);
        if (answer.status !== 429 && answer.status !== 408 && answer.status < 500) break;
      }
      if (attempt === TRIES) break;
      const asked = typeof answer === 'string' ? undefined : answer.retryAfter;
      await wait(Math.min(asked ?? 1000 * 2 ** (attempt - 1), LONGEST_WAIT_MS));
    }
    throw Object.assign(new RequestFailed(problem), { body: lastBody });
  };
}
const waitFor = (ms: number) => (ms > 0 ? new Promise<void>((done) => setTimeout(done, ms)) : Promise.resolve());

type Answer = { status: number; body: Buffer; retryAfter: number | undefined };
/** One request. What went wrong on the way comes back in words. */
async function once(ask: typeof fetch, url: string, headers: Readonly<Record<string, string>>): Promise<Answer | string> {
  try {
    const response = await ask(url, {
      headers: { accept: 'application/json', ...headers },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > LARGEST) throw new Error(`the answer is over ${LARGEST / 1024 / 1024} MB`);
      parts.push(part);
    }
    return { status: response.status, body: Buffer.concat(parts), retryAfter: retryAfter(response.headers.get('retry-after')) };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string; message?: string } };
    return `no answer (${cause?.code ?? cause?.message ?? message})`.slice(0, 200);
  }
}

/** Milliseconds to wait: the header says seconds or a moment. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
