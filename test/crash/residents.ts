import { knowPerson } from '../../src/engines/matter/index.ts';
import type { Actor } from '../../src/kernel/access.ts';
import { change } from '../../src/kernel/change.ts';
import type { MatterId, PersonId, SessionId } from '../../src/kernel/ids.ts';
import { beginSession } from '../../src/kernel/session.ts';
import type { World } from '../../src/kernel/world.ts';
import { ABrowser } from '../a-browser.ts';
import { aMatterWithRight } from '../a-right.ts';
import { system } from '../world.ts';
import { between, type Random, wait } from './random.ts';

export type AResident = { person: PersonId; phone: string; email: string; cookie: string; matters: MatterId[] };

/** Invented residents with a session, each with some matters in which a time may be booked. */
export const someResidents = (world: World, count: number, matters: number): Promise<AResident[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const [phone, email, name] = [`+3584000001${String(n).padStart(2, '0')}`, `asukas${n}@example.fi`, `Asukas ${n}`];
      const pic = `0101${String(n).padStart(2, '0')}-900X`;
      const person = await change(world, system, { action: 'test' }, (tx) =>
        knowPerson(tx, world, { pic, given: 'Asukas', family: String(n), phone, email }),
      );
      const cookie = `polku_session=${await beginSession(world, { role: 'resident', person, name })}`;
      const actor: Actor = { role: 'resident', person, name, session: '00000000-0000-7000-b000-000000000001' as SessionId };
      const made: MatterId[] = [];
      for (let i = 0; i < matters; i++) made.push(await aMatterWithRight(world, actor));
      return { person, phone, email, cookie, matters: made };
    }),
  );

/** What residents were told is theirs: the server answered with the page of the booked time. */
export type Told = { matter: MatterId; appointment: string };
/** `asking`: how many are waiting for an answer now; `failed`: how many got none, or an error. */
export type Load = { told: Told[]; asking: number; failed: number; taken: number };

/** How many of the free times are pressed: few, so that residents collide. */
const WANTED = 12;

/** A resident who books a time in each matter, patiently: what failed or was not answered is tried again, the same form or from the list. */
export async function bookAll(url: string, { cookie, phone, email, matters }: AResident, load: Load, random: Random): Promise<void> {
  const browser = new ABrowser(url, cookie);
  const ask = async (work: () => Promise<unknown>): Promise<boolean> => {
    load.asking++;
    try {
      await work();
      if (browser.status < 500) return true;
    } catch {
      // Nobody answered: the process was just killed.
    } finally {
      load.asking--;
    }
    load.failed++;
    await wait(between(random, 20, 150));
    return false;
  };

  for (const matter of matters) {
    let appointment: string | undefined;
    while (!appointment) {
      await wait(between(random, 0, 250));
      if (!(await ask(() => browser.open(`/fi/booking/${matter}`)))) continue;
      const already = /\/booking\/done\/([0-9a-f-]{36})/.exec(browser.html)?.[1];
      if (already) {
        appointment = already;
        break;
      }
      const free = browser.forms
        .flatMap((f) => f.buttons)
        .filter((b) => b.name === 'slot')
        .slice(0, WANTED);
      const slot = free[between(random, 0, free.length)]?.value;
      if (!slot) throw new Error(`no free times: ${browser.status} ${browser.text.slice(0, 300)}`);
      if (!(await ask(() => browser.send({ slot })))) continue;
      if (browser.status === 409) load.taken++;
      if (!browser.path.endsWith(slot)) continue;
      const [form] = browser.forms;
      // Half of those who got no answer press the same button again, the others begin from the list.
      do {
        if (await ask(() => browser.send({ phone, email }, { follow: false, form: form! }))) {
          appointment = /\/booking\/done\/([0-9a-f-]{36})$/.exec(browser.url)?.[1];
          break;
        }
      } while (random() < 0.5);
    }
    load.told.push({ matter, appointment });
  }
}
