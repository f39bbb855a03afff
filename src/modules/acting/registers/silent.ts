/** A register did not answer, or not in words we know. Not a no: what to do with it is the asker's to decide. */
export class RegisterSilent extends Error {
  constructor(register: string, why: string) {
    super(`${register} did not answer: ${why}`);
    this.name = 'RegisterSilent';
  }
}

/** How long a person waits for a register. */
const PATIENCE_MS = 2_500;

/** Asks a register. Gives its answer whatever the status below 500; throws `RegisterSilent` when there is none. Neither address nor body is ever told: they name people. */
export async function ask(register: string, address: string | URL, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: Error) => {
    throw new RegisterSilent(register, error.name);
  });
  if (answer.status >= 500 || answer.status === 429) throw new RegisterSilent(register, `status ${answer.status}`);
  return answer;
}

/** The body as JSON; one that is none is silence. */
export const jsonOf = (register: string, answer: Response): Promise<unknown> =>
  answer.json().catch(() => {
    throw new RegisterSilent(register, 'not JSON');
  });
