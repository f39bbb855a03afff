import type { Page } from 'playwright-core';

/** A form of a page's main content that takes something typed or chosen, and one way to send it. */
export type Sending = { form: number; button: number; name: string };
export type Way = 'empty' | 'nonsense';

/**
 * Ways to send the page's forms: each button of each form that has something to fill in. Of forms alike (a row of each in a list) and of buttons alike
 * ('up:1', 'up:2') the first stands for all.
 */
export const sendingsOf = (page: Page): Promise<Sending[]> =>
  page.evaluate(() => {
    const seen = new Set<string>();
    return [...document.querySelectorAll<HTMLFormElement>('main form')].flatMap((form, at) => {
      const fields = [...form.elements].filter((e) =>
        /^(text|tel|email|number|search|date|password|radio|checkbox|textarea|select)/.test((e as HTMLInputElement).type),
      );
      if (form.method !== 'post' || fields.length === 0) return [];
      const buttons = form.querySelectorAll<HTMLButtonElement>('button[type=submit], button:not([type])');
      const names = fields.map((field) => (field as HTMLInputElement).name.replace(/\d+/g, ''));
      return [...buttons].flatMap((button, i) => {
        const alike = [form.action, ...names, button.name, button.value.replace(/:.*/, '')].join(' ');
        if (seen.has(alike)) return [];
        seen.add(alike);
        return [{ form: at, button: i, name: button.textContent?.trim() ?? '' }];
      });
    });
  });

/** Is there something in the form that must be answered? Nothing when the form is no longer there: sending it did what it was for. */
export const asksForSomething = (page: Page, at: number): Promise<boolean | undefined> =>
  page.evaluate((i) => {
    const form = document.querySelectorAll('main form')[i];
    return form && form.querySelector('[aria-required=true], [required]') !== null;
  }, at);

/** What is typed as nonsense: longer than any field, with what markup and SQL would trip over; in a form of many fields shorter, so that it is read at all. */
export const nonsenseFor = (fields: number): string => `<b>"'&}%_\\ 😀 å${'x'.repeat(Math.min(10_000, Math.floor(200_000 / Math.max(1, fields))))}`;

/**
 * Sends a form with nothing in it, or with nonsense in every field, as a browser does whose own checks were passed by.
 * Gives what the server answered.
 */
export async function sendBadly(page: Page, { form, button }: Sending, way: Way): Promise<{ status: number; html: string; typed: string }> {
  const typed =
    way === 'empty' ? '' : nonsenseFor(await page.evaluate((i) => document.querySelectorAll<HTMLFormElement>('main form')[i]!.elements.length, form));
  const answered = page.waitForResponse((r) => r.request().isNavigationRequest() && r.request().method() === 'POST');
  const loaded = page.waitForEvent('load');
  await page.evaluate(
    ({ form, button, way, nonsense }) => {
      const sent = document.querySelectorAll<HTMLFormElement>('main form')[form]!;
      for (const field of sent.elements) {
        if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && /^(text|tel|email|search|number|date)$/.test(field.type))) {
          if (field instanceof HTMLInputElement) field.type = 'text';
          field.removeAttribute('maxlength');
          field.value = way === 'empty' ? '' : nonsense;
        } else if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type)) {
          if (way === 'nonsense') field.value = 'nonsense';
          field.checked = way === 'nonsense';
        } else if (field instanceof HTMLSelectElement) {
          field.append(new Option('x', way === 'nonsense' ? 'nonsense' : '', true, true));
        }
      }
      const pressed = sent.querySelectorAll<HTMLButtonElement>('button[type=submit], button:not([type])')[button]!;
      if (pressed.name) {
        const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: pressed.name, value: pressed.value });
        sent.append(hidden);
      }
      HTMLFormElement.prototype.submit.call(sent);
    },
    { form, button, way, nonsense: typed },
  );
  const answer = await answered;
  await loaded;
  const status = answer.status();
  return { status, html: status >= 300 && status < 400 ? '' : await answer.text(), typed };
}

/** What is wrong with how a page tells of mistakes: title, summary first and in focus, each mistake leading to its field, what was typed kept. */
export const toldBadly = (page: Page, nonsense: string): Promise<string[]> =>
  page.evaluate((nonsense) => {
    const wrong: string[] = [];
    if (!/^(Virhe|Fel|Error): /.test(document.title)) wrong.push(`the title does not begin with the word error: ${document.title}`);
    const summary = document.querySelector('main [data-summary]');
    if (!summary) return [...wrong, 'no error summary'];
    if (document.activeElement !== summary) wrong.push('the error summary has no focus');
    const links = [...summary.querySelectorAll('a')];
    if (links.length === 0) wrong.push('the error summary leads to no field');
    for (const link of links) {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field) wrong.push(`${link.hash} is not on the page`);
      else if (!field.matches('input, textarea, select, button, [tabindex]')) wrong.push(`${link.hash} cannot have the focus`);
      else if (!field.closest('.field-wrong, fieldset')?.textContent?.includes(link.textContent ?? ''))
        wrong.push(`beside ${link.hash} the mistake is not told`);
    }
    const form = document.querySelector('main .field-wrong')?.closest('form') ?? document.querySelector('main form[method=post]');
    const typed = [...(form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea') ?? [])];
    const kept = typed.filter((field) => field.value.trim() === nonsense);
    if (nonsense !== '' && kept.length < typed.length)
      wrong.push(`not kept: what was typed in ${typed.filter((f) => !kept.includes(f)).map((f) => f.name)}`);
    return wrong;
  }, nonsense);
