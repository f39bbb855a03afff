import { z } from 'zod';
import { plusMinutes } from './clock.ts';
import type { Visit } from './page.ts';

type Browser = Pick<Visit, 'world' | 'now' | 'cookie' | 'setCookie'>;

/**
 * Something that only this browser keeps for some minutes, for a page soon to come: sealed, so that neither scripts nor whoever finds the cookie can read
 * or alter it, and worth nothing after its time. `form` checks what comes back.
 *
 *     const begun = sealedCookie('polku_begun', z.object({ state: z.string() }), 15);
 *     begun.keep(visit, { state });
 *     begun.read(visit)?.state
 */
export function sealedCookie<Value>(name: string, form: z.ZodType<Value>, minutes: number) {
  const kept = z.object({ value: form, until: z.number() });
  const context = `cookie ${name}`;
  return {
    /** Keeps it; what was kept before is gone. */
    keep({ world, now, setCookie }: Browser, value: Value): void {
      const until = plusMinutes(now, minutes).getTime();
      setCookie(name, world.crypto.seal(JSON.stringify({ value, until }), context), { maxAge: minutes * 60 });
    },
    /** What this browser keeps; nothing when it is too old, altered or forged. */
    read({ world, now, cookie }: Browser): Value | undefined {
      const sealed = cookie(name);
      if (!sealed) return undefined;
      try {
        const { value, until } = kept.parse(JSON.parse(world.crypto.open(sealed, context)));
        return until > now.getTime() ? value : undefined;
      } catch {
        return undefined;
      }
    },
    forget({ setCookie }: Pick<Browser, 'setCookie'>): void {
      setCookie(name, '', { maxAge: 0 });
    },
  };
}
