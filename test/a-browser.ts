/** What a form of a page would send: its hidden fields and what had been typed, where to, and its buttons. */
export type AForm = { action: string; method: string; fields: Record<string, string>; buttons: { name: string; value: string; text: string }[] };

type Cookie = { value: string; path: string };

/** A browser without scripts or a screen: keeps cookies by host and path, follows redirects, reads and sends forms. */
export class ABrowser {
  /** Address of the page now open. */
  url: string;
  status = 0;
  html = '';
  /** Addresses gone through to get here. */
  trail: string[] = [];
  readonly #jar = new Map<string, Map<string, Cookie>>();

  constructor(origin: string, cookies = '') {
    this.url = origin;
    for (const pair of cookies.split('; ').filter(Boolean)) this.#keep(new URL(origin).hostname, pair);
  }

  /** The page's text without its markup. */
  get text(): string {
    const main = /<main[\s\S]*<\/main>/.exec(this.html)?.[0] ?? this.html;
    return plainText(main);
  }
  get path(): string {
    const url = new URL(this.url);
    return url.pathname + url.search;
  }

  /** Opens an address as if it was typed or a link to it pressed. `follow: false` stops at the first answer. */
  async open(address: string, options: { follow?: boolean } = {}): Promise<this> {
    return this.#go(new URL(address, this.url), { method: 'GET' }, options.follow ?? true);
  }

  /** Sends a form of the page: the one with a field or button of each given name, else the first in the main content. */
  async send(typed: Record<string, string> = {}, options: { follow?: boolean; form?: AForm } = {}): Promise<this> {
    const form =
      options.form ?? this.forms.find((f) => Object.keys(typed).every((name) => name in f.fields || f.buttons.some((b) => b.name === name)));
    if (!form) throw new Error(`no form with ${Object.keys(typed)} on ${this.url}`);
    const values = new URLSearchParams({ ...form.fields, ...typed });
    const to = new URL(form.action || this.url, this.url);
    if (form.method === 'get') return this.open(`${to.origin}${to.pathname}?${values}`, options);
    const from = new URL(this.url).origin;
    return this.#go(
      to,
      { method: 'POST', body: values.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: from, referer: this.url } },
      options.follow ?? true,
    );
  }

  get forms(): AForm[] {
    const main = /<main[\s\S]*<\/main>/.exec(this.html)?.[0] ?? this.html;
    return [...main.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', body = '']) => ({
      action: attribute(attributes, 'action'),
      method: attribute(attributes, 'method').toLowerCase() || 'get',
      fields: fieldsOf(body),
      buttons: [...body.matchAll(/<button([^>]*)>([\s\S]*?)<\/button>/g)].map(([, a = '', inside = '']) => ({
        name: attribute(a, 'name'),
        value: attribute(a, 'value'),
        text: plainText(inside),
      })),
    }));
  }

  /** Address of the link with this text; throws when the page has none. */
  link(text: string | RegExp): string {
    for (const [, attributes = '', inside = ''] of this.html.matchAll(/<a(\s[^>]*)>([\s\S]*?)<\/a>/g)) {
      const words = plainText(inside);
      if (typeof text === 'string' ? words === text : text.test(words)) return attribute(attributes, 'href');
    }
    throw new Error(`no link '${text}' on ${this.url}`);
  }

  cookie(name: string): string | undefined {
    return this.#jar.get(new URL(this.url).hostname)?.get(name)?.value;
  }
  setCookie(name: string, value: string): void {
    this.#keep(new URL(this.url).hostname, `${name}=${value}; Path=/`);
  }

  async #go(address: URL, init: RequestInit, follow: boolean): Promise<this> {
    this.trail = [];
    let url = address;
    let request = init;
    for (let hops = 0; hops < 15; hops++) {
      const headers: Record<string, string> = { accept: 'text/html', ...(request.headers as Record<string, string>) };
      const cookies = this.#cookiesFor(url);
      if (cookies) headers.cookie = cookies;
      const answer = await fetch(url, { ...request, headers, redirect: 'manual' });
      for (const line of answer.headers.getSetCookie()) this.#keep(url.hostname, line);
      this.trail.push(url.href);
      Object.assign(this, { url: url.href, status: answer.status, html: await answer.text() });
      const location = answer.headers.get('location');
      if (!location || answer.status < 300 || answer.status > 399) return this;
      url = new URL(location, url);
      if (!follow) return Object.assign(this, { url: url.href });
      request = { method: 'GET' };
    }
    throw new Error(`too many redirects: ${this.trail.join(' -> ')}`);
  }

  #cookiesFor(url: URL): string {
    const all = [...(this.#jar.get(url.hostname) ?? [])].filter(
      ([, { path }]) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
    );
    return all.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  #keep(host: string, line: string): void {
    const [pair = '', ...rest] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const options = Object.fromEntries(rest.map((r) => [r.split('=')[0]!.toLowerCase(), r.slice(r.indexOf('=') + 1)]));
    const jar = this.#jar.get(host) ?? new Map<string, Cookie>();
    this.#jar.set(host, jar);
    const gone = options['max-age'] === '0' || (options.expires && Date.parse(options.expires) < Date.now());
    if (gone) jar.delete(name);
    else jar.set(name, { value: pair.slice(at + 1), path: options.path || '/' });
  }
}

function fieldsOf(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, a = ''] of body.matchAll(/<input([^>]*)>/g)) {
    const choice = /type="(radio|checkbox)"/.test(a);
    if (choice && !/\schecked/.test(a)) fields[attribute(a, 'name')] ??= '';
    else fields[attribute(a, 'name')] = attribute(a, 'value');
  }
  for (const [, a = '', text = ''] of body.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) fields[attribute(a, 'name')] = unescaped(text);
  return fields;
}

const attribute = (attributes: string, name: string): string => unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
const plainText = (html: string): string =>
  unescaped(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<\/?(span|a|strong|em|b|i|time)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
const unescaped = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|amp|lt|gt|quot);/gi, (_, e: string) =>
    e[0] === '#'
      ? String.fromCodePoint(e[1]!.toLowerCase() === 'x' ? Number.parseInt(e.slice(2), 16) : Number(e.slice(1)))
      : { amp: '&', lt: '<', gt: '>', quot: '"' }[e.toLowerCase()]!,
  );
