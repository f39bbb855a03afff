import { ABrowser } from '../../test/a-browser.ts';
import { AnAuthenticator, addPasskey } from '../../test/an-authenticator.ts';
import { assess, book, hold, hrefs, identify, matterOn, signIn } from '../../test/a-walk.ts';
import type { TestServer } from '../../test/world.ts';

/**
 * Who opens a page. `nobody` has not signed in, nor have `visitor`, who has an assessment under way, and `done`, who has its result.
 * `aino` has a booked visit, `mikael` one that has been held, `sara` is just choosing a time, `eino` has nothing, `ilmari` is fifteen.
 */
export type Who = 'nobody' | 'visitor' | 'done' | 'aino' | 'mikael' | 'sara' | 'eino' | 'ilmari' | 'nurse' | 'admin' | 'officer';
export type People = Record<Who, ABrowser>;
/** Paths and ids that the walk came by. */
export type Made = Record<'choice' | 'number' | 'choices' | 'check' | 'result' | 'service' | 'channel' | 'task' | 'review' | 'passkey', string> & {
  matter: string;
  /** Of one under age. */
  minors: string;
  booked: string;
  held: string;
  heldMatter: string;
  /** what Mikael has shared with the nurse */
  share: string;
  cancelled: string;
  free: string;
  /** a data-subject request of Aino's */
  request: string;
};

/** Walks the path without scripts, from a worry to feedback, so that every page has something real to show. */
export async function walk(server: TestServer): Promise<{ people: People; made: Made }> {
  const people = Object.fromEntries(
    ['nobody', 'visitor', 'done', 'aino', 'mikael', 'sara', 'eino', 'ilmari', 'nurse', 'admin', 'officer'].map((who) => [
      who,
      new ABrowser(server.url),
    ]),
  ) as People;
  const { nobody, visitor, done, aino, mikael, sara, nurse } = people;

  const questions = await assess(visitor, { until: /\/fever$/ });
  const at = (question: string) => questions.find((path) => path.endsWith(`/${question}`))!;
  const check = (await assess(visitor, { until: /\/check$/ })).at(-1)!;
  const result = (await assess(done)).at(-1)!;

  const need = async (of: ABrowser) => {
    await assess(of);
    return matterOn(of);
  };
  const matter = await need(aino);
  const booked = await book(aino, 'aino', { matter });
  const cancelled = await book(aino, 'aino', { matter: await need(aino), nth: 1 });
  await aino.open(`/fi/booking/cancel/${cancelled}`);
  await aino.send();
  await addPasskey(aino, new AnAuthenticator(server.url));
  const passkey = hrefs(aino, /\/my\/passkeys\/[0-9a-f-]{36}/)[0]!;
  const heldMatter = await need(mikael);
  const held = await book(mikael, 'mikael', { matter: heldMatter, nth: 2 });
  const free = await need(sara);
  await sara.open(`/fi/booking/${free}`);
  await identify(sara, 'sara');
  await hold(sara, 3);
  const review = sara.path;
  await signIn(people.eino, 'eino');
  const minors = await need(people.ilmari);
  await signIn(people.ilmari, 'ilmari');
  await signIn(nurse, 'nurse', { as: 'professional', back: '/desk' });
  await signIn(people.admin, 'admin', { as: 'professional', back: '/admin' });
  await signIn(people.officer, 'officer', { as: 'professional', back: '/privacy-office' });

  await aino.open('/fi/my/rights/ask/correction');
  await aino.send({ words: 'Käynnin päivä on väärin.', about: 'visits' });
  const request = /requests\/([0-9a-f-]{36})/.exec(aino.path)![1]!;

  const task = hrefs(nurse, /\/desk\/tasks\//)[0]!;
  await nurse.open(`/fi/desk/visits/${held}`);
  await nurse.send({ do: 'open' });
  await nurse.send({ do: 'end', note: 'Kirjaus', instructions: 'Juo vettä.\nLepää.' });
  await mikael.open(`/fi/my/share/new?matter=${heldMatter}`);
  await mikael.send({ minutes: '120' });
  const share = mikael.path.split('/').at(-1)!;
  await nurse.open('/fi/desk/shared');
  await nurse.send({ code: /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(mikael.text)?.[0] ?? '' });
  const service = hrefs(await nobody.open('/fi/services'), /\/services\/[0-9a-f-]{36}/)[0] ?? '';
  const channel = hrefs(await nobody.open(service), /\/channels\/[0-9a-f-]{36}/)[0] ?? '';
  return {
    people,
    made: {
      choice: at('sex'),
      number: at('age'),
      choices: at('now'),
      check,
      result,
      service,
      channel,
      task,
      request,
      review,
      passkey,
      matter,
      minors,
      booked,
      held,
      heldMatter,
      share,
      cancelled,
      free,
    },
  };
}
