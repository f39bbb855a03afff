import type { Page } from 'playwright-core';

/** A form of a page's main content that takes something typed or chosen, and one way to send it. */
export type Sending = { form: number; button: number; name: string };
export type Way = 'empty' | 'nonsense';

/** Ways to send the page's forms: each button of each form that has something to fill in. */
export const sendingsOf = (page: Page): Promise<Sending[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>('main form')].flatMap((form, at) => {
      const fields = [...form.elements].filter((e) =>
        /^(text|tel|email|number|search|date|password|radio|checkbox|textarea|select)/.test((e as HTMLInputElement).type),
      );
      if (form.method !== 'post' || fields.length === 0) return [];
      const buttons = form.querySelectorAll<HTMLButtonElement>('button[type=submit], button:not([type])');
      return [...buttons].map((button, i) => ({ form: at, button: i, name: button.textContent?.trim() ?? '' }));
    }),
  );

/** Is there something in the form that must be answered? */
export const asksForSomething = (page: Page, at: number): Promise<boolean> =>
  page.evaluate((i) => document.querySelectorAll('main form')[i]!.querySelector('[aria-required=true], [required]') !== null, at);

/** What is typed as nonsense: longer than any field, with what markup and SQL would trip over. */
export const NONSENSE = `<b>"'&}%_\\ 😀 å${'x'.repeat(10_000)}`;

/**
 * Sends a form with nothing in it, or with nonsense in every field, as a browser does whose own checks were passed by.
 * Gives what the server answered.
 */
export async function sendBadly(page: Page, { form, button }: Sending, way: Way): Promise<{ status: number; html: string }> {
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
    { form, button, way, nonsense: NONSENSE },
  );
  const answer = await answered;
  await loaded;
  const status = answer.status();
  return { status, html: status >= 300 && status < 400 ? '' : await answer.text() };
}

/** What is wrong with how a page tells of mistakes: title, summary first and in focus, each mistake leading to its field, what was typed kept. */
export const toldBadly = (page: Page, way: Way): Promise<string[]> =>
  page.evaluate(
    ({ way, nonsense }) => {
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
      if (way === 'nonsense' && kept.length < typed.length)
        wrong.push(`not kept: what was typed in ${typed.filter((f) => !kept.includes(f)).map((f) => f.name)}`);
      return wrong;
    },
    { way, nonsense: NONSENSE },
  );
