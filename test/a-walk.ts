import type { ABrowser } from './a-browser.ts';

/** An ordinary bladder complaint of a 34-year-old: the rules give a right to book a remote visit. */
export const TO_BOOKING: Record<string, string> = { age: '34', sex: 'female', symptoms: 'burning', fever: 'no', pregnant: 'no', flank: 'false' };
const LONGEST_FORM = 40;

/**
 * Does a symptom assessment without scripts, from its introduction to its result, or to the page before it (`until`).
 * A question not in `answers` gets its last choice, which is "none of these" or "no". Gives the address of every page gone through.
 */
export async function assess(
  browser: ABrowser,
  { name = 'urinary-symptoms', lang = 'fi', answers = TO_BOOKING, until = /\/result$/ }: Assessing = {},
): Promise<string[]> {
  const pages: string[] = [];
  await browser.open(`/${lang}/assessments/${name}`);
  for (let i = 0; i < LONGEST_FORM; i++) {
    if (browser.status !== 200) throw new Error(`${browser.status} on ${browser.url}: ${browser.text.slice(0, 200)}`);
    pages.push(browser.path);
    if (until.test(browser.path)) return pages;
    const question = browser.path.split('/').at(-1)!;
    const choices = [...browser.html.matchAll(/<input[^>]*name="answer"[^>]*>/g)].map(([input]) => /\svalue="([^"]*)"/.exec(input)?.[1] ?? '');
    const typed = answers[question] ?? choices.at(-1);
    await browser.send(typed === undefined ? {} : { answer: typed });
  }
  throw new Error(`the assessment ${name} did not end`);
}
type Assessing = { name?: string; lang?: string; answers?: Record<string, string>; until?: RegExp };

/** Signs in as a demo person through the test provider, as pressing "identify yourself" and choosing oneself would. Ends where `back` says. */
export async function signIn(browser: ABrowser, key: string, { as = 'resident', back = '/my', lang = 'fi' } = {}): Promise<void> {
  await browser.open(`/${lang}/sign-in?as=${as}&back=${encodeURIComponent(back)}`);
  await identify(browser, key);
}

/** On the page before identification: goes to the test provider and chooses oneself there. */
export async function identify(browser: ABrowser, key: string): Promise<void> {
  await browser.open(hrefs(browser, /\/sign-in\/start\?/)[0] ?? fail(browser, 'no way to identification'));
  // The county's directory remembers who is at work; e-identification asks each time.
  if (new URL(browser.url).pathname.startsWith('/test/')) await browser.send({ person: key });
}

/**
 * Books a time without scripts: opens the free times of a matter, holds the `nth` of them and confirms it. Gives the appointment's id.
 * Not signed in yet: identifies oneself as `key` on the way.
 */
export async function book(
  browser: ABrowser,
  key: string,
  {
    matter,
    nth = 0,
    lang = 'fi',
    typed = { phone: '040 000 0001', email: 'asukas@example.fi' },
  }: { matter: string; nth?: number; lang?: string; typed?: Record<string, string> },
): Promise<string> {
  await browser.open(`/${lang}/booking/${matter}`);
  if (browser.path.includes('/sign-in')) await identify(browser, key);
  await hold(browser, nth);
  await browser.send(typed);
  return /\/booking\/done\/([0-9a-f-]{36})$/.exec(browser.path)?.[1] ?? fail(browser, 'no booked time');
}

/** On the page of free times: presses the `nth`, so that the page to confirm it opens. */
export async function hold(browser: ABrowser, nth = 0): Promise<void> {
  const times = browser.forms.flatMap((f) => f.buttons).filter((b) => b.name === 'slot');
  await browser.send({ slot: (times[nth] ?? fail(browser, 'no free time')).value });
  if (!/\/booking\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(browser.path)) fail(browser, 'the time was not held');
}

/** The matter whose free times the page leads to. */
export const matterOn = (browser: ABrowser): string =>
  /\/booking\/([0-9a-f-]{36})/.exec(hrefs(browser, /\/booking\//)[0] ?? '')?.[1] ?? fail(browser, 'no right to book');

/** Addresses of the page's links that fit, in their order. */
export const hrefs = (browser: ABrowser, fits: RegExp): string[] =>
  [...browser.html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => fits.test(href));

function fail(browser: ABrowser, what: string): never {
  throw new Error(`${what} on ${browser.url} (${browser.status}): ${browser.text.slice(0, 200)}`);
}
