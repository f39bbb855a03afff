import {
  type EditedChannel,
  type EditedService,
  isTheme,
  type Layer,
  type Local,
  type LocalChannel,
  type Provider,
  type Supply,
  textIn,
} from '../../../../engines/directory/index.ts';
import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Form, many, one, type Visit } from '../../../../kernel/page.ts';
import type { Problem } from '../../../../ui/index.ts';
import { sayServices } from '../texts.ts';
import { inField, MOST_PLACES, orderField, placeField, supplyField, type TextField } from './fields.rules.ts';
import { readHours } from './hours.rules.ts';

export const MAX: Record<TextField, number> = { name: 100, summary: 150, words: 1000, instructions: 8000, description: 4000, how: 2000, price: 500 };
const LINE_MAX = 300;
export const PROVIDERS: readonly Provider[] = ['association', 'parish', 'municipality'];
export const STATES: readonly Supply['state'][] = ['available', 'limited', 'missing'];
const CHARGES = ['Free', 'Chargeable', 'Other'] as const;

type Edited = { service: EditedService; channels: readonly EditedChannel[] };

/** Reads what an editor typed, or says everything that is wrong. A draft may be half done; what is published must make sense to a resident. */
export function readLayer(visit: Visit, { service, channels }: Edited, publishing: boolean): { layer: Layer } | { problems: Problem[] } {
  const { form, lang } = visit;
  const t = sayServices(lang);
  const problems: Problem[] = [];
  const wrong = (field: string, text: string) => void problems.push({ field, text });
  const texts = (field: TextField) => {
    const read: { [L in Lang]?: string } = {};
    for (const l of LANGS) {
      const text = one(form, inField(field, l)).replace(/\r\n/g, '\n');
      if (text.length > MAX[field]) wrong(inField(field, l), t('problem.long', { max: MAX[field] }));
      if (text) read[l] = text;
    }
    return read;
  };
  const names = texts('name');
  if (publishing && service.local && !names.fi) wrong(inField('name', 'fi'), t('problem.name'));
  const words = texts('words');
  const order: [number, EditedChannel][] = [];
  for (const c of channels) {
    const typed = one(form, orderField(c.id));
    if (/^[1-9]\d?$/.test(typed)) order.push([Number(typed), c]);
    else if (typed) wrong(orderField(c.id), t('problem.order', { name: textIn(c.names, lang) }));
  }
  const layer: Layer = {
    hidden: one(form, 'hidden') === 'yes',
    names,
    summaries: texts('summary'),
    alternativeNames: Object.fromEntries(LANGS.flatMap((l) => (words[l] ? [[l, listed(words[l])]] : []))),
    instructions: texts('instructions'),
    supply: supplyOf(visit, wrong),
    channelOrder: order.sort(([a], [b]) => a - b).map(([, c]) => c.id),
    ...(service.local ? { local: localOf(visit, texts, publishing, wrong) } : {}),
  };
  return problems.length ? { problems } : { layer };
}

const listed = (text: string): string[] =>
  [
    ...new Set(
      text
        .split(/[\n;]+/)
        .map((w) => w.trim())
        .filter(Boolean),
    ),
  ].slice(0, 50);

function supplyOf({ form, county, lang }: Visit, wrong: (field: string, text: string) => void): Supply[] {
  const t = sayServices(lang);
  return county.municipalities.flatMap(({ code }) => {
    const state = STATES.find((s) => s === one(form, supplyField('state', code)));
    const [how, note] = [one(form, supplyField('how', code)), one(form, supplyField('note', code))];
    for (const field of ['how', 'note'] as const)
      if (one(form, supplyField(field, code)).length > LINE_MAX) wrong(supplyField(field, code), t('problem.long', { max: LINE_MAX }));
    const since = dayTyped(one(form, supplyField('since', code)));
    if (since === undefined) wrong(supplyField('since', code), t('problem.since'));
    if (!state && (how || note || since)) wrong(supplyField('state', code), t('problem.supply'));
    return state ? [{ municipality: code, state, how, since: since ?? null, note }] : [];
  });
}

/** '1.3.2026' -> '2026-03-01'; null when empty, nothing when there is no such day. */
function dayTyped(text: string): string | null | undefined {
  if (!text) return null;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

type Wrong = (field: string, text: string) => void;

function localOf(visit: Visit, texts: (field: TextField) => { [L in Lang]?: string }, publishing: boolean, wrong: Wrong): Local {
  const { form, county, lang } = visit;
  const t = sayServices(lang);
  const organization = one(form, 'organization');
  if (publishing && !organization) wrong('organization', t('problem.organization'));
  if (organization.length > 150) wrong('organization', t('problem.long', { max: 150 }));
  const where = many(form, 'municipalities').filter((m) => county.municipalities.some(({ code }) => code === m));
  const channels = channelsOf(form, t, wrong);
  if (publishing && channels.length === 0) wrong('phone', t('problem.reach'));
  return {
    provider: PROVIDERS.find((p) => p === one(form, 'provider')) ?? 'association',
    organization,
    descriptions: texts('description'),
    userInstructions: texts('how'),
    chargeType: CHARGES.find((c) => c === one(form, 'charge')) ?? null,
    chargeInfo: texts('price'),
    municipalities: where.length ? where : null,
    themes: many(form, 'themes').filter(isTheme),
    channels,
  };
}

function channelsOf(form: Form, t: ReturnType<typeof sayServices>, wrong: Wrong): LocalChannel[] {
  const hoursIn = (field: string) => {
    const read = readHours(one(form, field));
    if ('unread' in read) wrong(field, t('problem.hours', { line: read.unread }));
    return 'hours' in read ? read.hours : [];
  };
  const channels: LocalChannel[] = [];
  const number = one(form, 'phone');
  if (number && !/^\+?[\d\s()-]{3,30}$/.test(number)) wrong('phone', t('problem.phone'));
  const phoneHours = hoursIn('phone-hours');
  if (number) channels.push({ kind: 'phone', number, hours: phoneHours });
  const web = one(form, 'web');
  if (web) {
    const url = /^[a-z]+:/i.test(web) ? web : `https://${web}`;
    if (/^https?:\/\//i.test(url) && URL.canParse(url) && new URL(url).hostname.includes('.') && url.length <= 500)
      channels.push({ kind: 'web', url });
    else wrong('web', t('problem.web'));
  }
  for (let n = 1; n <= MOST_PLACES; n++) {
    const [name, street, postcode, postOffice, municipality] = (['name', 'street', 'postcode', 'town', 'municipality'] as const).map((f) =>
      one(form, placeField(f, n)).slice(0, 150),
    ) as [string, string, string, string, string];
    const hours = hoursIn(placeField('hours', n));
    if (!name && !street && !postcode && !postOffice && hours.length === 0) continue;
    if (!name) wrong(placeField('name', n), t('problem.placeName'));
    if (!street) wrong(placeField('street', n), t('problem.street'));
    if (postcode && !/^\d{5}$/.test(postcode)) wrong(placeField('postcode', n), t('problem.postcode'));
    channels.push({ kind: 'place', name, street, postcode, postOffice, municipality: /^\d{3}$/.test(municipality) ? municipality : '', hours });
  }
  return channels;
}
