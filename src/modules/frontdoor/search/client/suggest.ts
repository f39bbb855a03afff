/** Goes on from what is typed: a combobox with a list (WAI-ARIA Authoring Practices). Without it the form is an ordinary search. */
type Suggested = { words: string[]; services: { id: string; name: string }[] };

const PAUSE = 120;
/** Pixels between the field and the list, and how high the list is at least. */
const GAP = 4;
const LEAST = 220;
const lang = document.documentElement.lang.slice(0, 2);

const form = document.querySelector<HTMLFormElement>('form[data-suggest]');
const input = form?.querySelector<HTMLInputElement>('input[name=q]');
// The list lies over everything else (popover), so that nothing around the field cuts it.
if (form && input && 'showPopover' in input) begin(form, input);

function begin(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = element('ul', {
    id: 'suggestions',
    role: 'listbox',
    class: 'suggestions',
    popover: 'manual',
    'aria-label': form.dataset.suggest ?? '',
  });
  const said = element('p', { class: 'visually-hidden', role: 'status' });
  input.after(list, said);
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' });

  let chosen = -1;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.children] as HTMLElement[];
  const isOpen = () => list.matches(':popover-open');
  /** Under the form, within the window. Where little of it is left below, as on a phone, the form goes to the top first. */
  const place = () => {
    const room = () => (visualViewport?.height ?? innerHeight) - input.getBoundingClientRect().bottom - 3 * GAP;
    if (room() < LEAST) form.scrollIntoView();
    const { left, width } = form.getBoundingClientRect();
    const top = input.getBoundingClientRect().bottom + GAP;
    const sizes = { left: left + scrollX, top: top + scrollY, width, maxHeight: Math.max(LEAST, room()) };
    Object.assign(list.style, Object.fromEntries(Object.entries(sizes).map(([name, value]) => [name, `${value}px`])));
  };
  const open = (yes: boolean) => {
    list.togglePopover(yes);
    if (yes) place();
    input.setAttribute('aria-expanded', String(yes));
    mark(-1);
  };
  const mark = (n: number) => {
    chosen = n;
    for (const [i, option] of options().entries()) option.setAttribute('aria-selected', String(i === n));
    const option = options()[n];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const take = (option: HTMLElement) => {
    open(false);
    if (option.dataset.href) location.assign(option.dataset.href);
    else {
      input.value = option.textContent ?? '';
      form.requestSubmit();
    }
  };
  const show = ({ words, services }: Suggested) => {
    list.replaceChildren(
      ...[...words.map((text) => ({ text, href: '' })), ...services.map((s) => ({ text: s.name, href: `/${lang}/services/${s.id}` }))].map((o, i) => {
        const option = element('li', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', ...(o.href && { 'data-href': o.href }) });
        option.textContent = o.text;
        return option;
      }),
    );
    const n = list.children.length;
    open(n > 0);
    said.textContent = n > 0 ? `${form.dataset.suggest}: ${n}` : '';
  };
  const ask = async () => {
    const mine = ++asked;
    const q = input.value.trim();
    if (q.length < 2) return open(false);
    try {
      const answer = await fetch(`/api/directory/v1/suggest?lang=${lang}&q=${encodeURIComponent(q.slice(0, 60))}`);
      // What was typed meanwhile has a later answer.
      if (answer.ok && mine === asked && document.activeElement === input) show(await answer.json());
    } catch {
      open(false);
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('blur', () => {
    asked++;
    open(false);
  });
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      if (!isOpen()) open(true);
      mark(chosen < 0 && step < 0 ? count - 1 : (chosen + step + count) % count);
    } else if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      open(false);
    } else if (event.key === 'Enter' && isOpen() && chosen >= 0) {
      event.preventDefault();
      take(options()[chosen]!);
    }
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
    if (option) take(option);
  });
}

function element(name: string, attributes: Record<string, string>): HTMLElement {
  return set(document.createElement(name), attributes);
}
function set<E extends HTMLElement>(it: E, attributes: Record<string, string>): E {
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value);
  return it;
}
