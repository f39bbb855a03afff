import { ABrowser } from '../../test/a-browser.ts';
import { residents } from '../../demo/ita-uusimaa/people.ts';
import { AnAuthenticator, addPasskey, signInWith } from '../../test/an-authenticator.ts';
import { assess, book, hold, hrefs, identify, matterOn, signIn } from '../../test/a-walk.ts';
import type { TestServer } from '../../test/world.ts';

/**
 * Who opens a page. `nobody` has not signed in, nor have `visitor`, who has an assessment under way, and `done`, who has its result, and `reader`, who has starred a service and said that its page helped.
 * `aino` has a booked visit, `mikael` one that has been held, `sara` is just choosing a time, `eino` has nothing, `ilmari` is fifteen. Salla's
 * data were opened in an emergency. `parent` is Aino acting for her child, `supporter` Tuuli in a matter of Aino's, `keyholder` Aino who came
 * in with her passkey. `choosing` works in several roles and has chosen none yet.
 */
const EVERYBODY = [
  ...(['nobody', 'visitor', 'done', 'reader', 'aino', 'mikael', 'sara', 'eino', 'ilmari', 'salla'] as const),
  ...(['parent', 'supporter', 'keyholder', 'nurse', 'choosing', 'admin', 'officer'] as const),
];
const SALLA = residents.find((r) => r.key === 'salla')!.id;
export type Who = (typeof EVERYBODY)[number];
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
  /** of a link sent to Aino to prove her e-mail address */
  token: string;
  /** What the parent does for the child: a matter, its booked visit, and a time held for another. */
  childs: { matter: string; booked: string; review: string };
};

/** Walks the path without scripts, from a worry to feedback, so that every page has something real to show. */
export async function walk(server: TestServer): Promise<{ people: People; made: Made }> {
  const people = Object.fromEntries(EVERYBODY.map((who) => [who, new ABrowser(server.url)])) as People;
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
  const key = new AnAuthenticator(server.url);
  await addPasskey(aino, key);
  const passkey = hrefs(aino, /\/my\/passkeys\/[0-9a-f-]{36}/)[0]!;
  await signInWith(people.keyholder, key);
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
  await editGuidance(people.admin);
  await signIn(people.officer, 'officer', { as: 'professional', back: '/privacy-office' });
  await signIn(people.choosing, 'two-roles', { as: 'professional', back: '/desk' });

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
  await people.reader.open(service);
  await people.reader.send({ do: 'add' });
  await people.reader.send({ helpful: 'yes' });
  const channel = hrefs(await nobody.open(service), /\/channels\/[0-9a-f-]{36}/)[0] ?? '';
  await support(people, matter);
  const childs = await actForChild(people.parent, need);
  await breakGlass(people);
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
      token: await linkSent(aino, nobody),
      childs,
    },
  };
}

/** A second version of the guidance is in force, and a draft of the third has something to put right. */
async function editGuidance(admin: ABrowser): Promise<void> {
  await admin.open('/fi/admin/guidance/needs/memory');
  await admin.send({ by: 'down' });
  await admin.open('/fi/admin/guidance/publish');
  await admin.send({ note: 'Läheisen tuki muistipoliklinikan jälkeen' });
  await admin.open('/fi/admin/guidance/outside/new');
  await admin.send({ 'name-fi': 'Keskeneräinen' });
}

/** Aino invites to her matter three times: Tuuli is a supporter, Mikael waits for her yes, and one invitation is open. */
async function support({ aino, mikael, supporter }: People, matter: string): Promise<void> {
  const invitation = async () => {
    await aino.open(`/fi/my/matters/${matter}/supporters`);
    await aino.send({ do: 'invite' });
    return /\b[A-Z0-9]{4,5}(?:-[A-Z0-9]{4,5})+\b/.exec(aino.text)?.[0] ?? '';
  };
  await signIn(supporter, 'tuuli', { back: '/acting/invitation' });
  await supporter.send({ code: await invitation() });
  await aino.open(`/fi/my/matters/${matter}/supporters`);
  await aino.send({ do: 'accept' });
  await supporter.open('/fi/acting');
  await supporter.send({ basis: buttonFor(supporter, 'basis', /Aino/) });
  await mikael.open('/fi/acting/invitation');
  await mikael.send({ code: await invitation() });
  await invitation();
}

/** Aino acts for Venla. */
async function actForChild(parent: ABrowser, need: (of: ABrowser) => Promise<string>): Promise<Made['childs']> {
  await signIn(parent, 'aino', { back: '/acting' });
  await parent.send({ child: buttonFor(parent, 'child', /Venla/) });
  const matter = await need(parent);
  const booked = await book(parent, 'aino', { matter, nth: 4 });
  await parent.open(`/fi/booking/${await need(parent)}`);
  await hold(parent, 5);
  return { matter, booked, review: parent.path };
}

/** The nurse opens Salla's data in an emergency. */
async function breakGlass({ nurse, salla }: People): Promise<void> {
  await signIn(salla, 'salla');
  await nurse.open(`/fi/desk/people/${SALLA}/emergency`);
  await nurse.send({ ground: 'urgent-care', reason: 'Löytyi tajuttomana, lääkitys on selvitettävä.', understood: 'yes' });
}

/** Asks for a link to prove the e-mail address. Gives what the link, once it has come, has for its token. */
async function linkSent(aino: ABrowser, nobody: ABrowser): Promise<string> {
  await aino.open('/fi/my/contact/email');
  await aino.send({ do: 'send' });
  for (;;) {
    const token = /\/contact\/confirm\/([\w-]{43})/.exec((await nobody.open('/fi/demo/inbox')).html)?.[1];
    if (token) return token;
  }
}

/** Value of the page's button of that name that stands with these words. */
const buttonFor = (browser: ABrowser, name: string, words: RegExp): string =>
  browser.forms.flatMap((f) => f.buttons).find((b) => b.name === name && words.test(b.text))?.value ?? '';
