import { isLang } from '../../../kernel/i18n.ts';
import type { ChannelRecord, ChannelType } from '../records.ts';
import { accessibility } from './accessibility.ts';
import { addresses } from './address.ts';
import { serviceHours } from './hours.ts';
import { filled, ptvId, type Raw, raws, Refused } from './raw.ts';
import { area, emails, languageCodes, line, namesOf, phones, shown, statusOf, typedTexts, webLinks } from './values.ts';

const TYPES: Readonly<Record<string, ChannelType>> = {
  EChannel: 'EChannel',
  WebPage: 'WebPage',
  Webpage: 'WebPage',
  Phone: 'Phone',
  PhoneChannel: 'Phone',
  PrintableForm: 'PrintableForm',
  TransactionForm: 'PrintableForm',
  ServiceLocation: 'ServiceLocation',
};

/** A PTV service channel (v7, v8, v11), any of the five types. Throws `Refused` with the reason. */
export function channel(r: Raw, notes: string[]): ChannelRecord {
  const given = filled(r.serviceChannelType) ?? '';
  const type = TYPES[given];
  if (!type) throw new Refused(given ? `unknown channel type '${shown(given)}'` : 'no channel type');
  const places = addresses([...raws(r.addresses), ...raws(r.deliveryAddresses ?? [r.deliveryAddress]).map((a) => ({ ...a, type: 'Postal' }))], notes);
  const location = places.find((a) => a.kind === 'Location');
  const descriptions = r.serviceChannelDescriptions;
  return {
    sourceId: ptvId(r.id) ?? '',
    status: statusOf(r),
    type,
    names: namesOf(r.serviceChannelNames),
    summaries: typedTexts(descriptions, ['Summary', 'ShortDescription'], 'the summary'),
    descriptions: typedTexts(descriptions, ['Description'], 'the description'),
    ...area(r, notes),
    languages: languageCodes(r.languages),
    webPages: webLinks(r.webPages, notes),
    formFiles: formFiles(r, notes),
    phoneNumbers: [...phones(r.phoneNumbers, notes), ...phones(r.supportPhones, notes)],
    emails: [...emails(r.emails, notes), ...emails(r.supportEmails, notes)],
    addresses: places,
    municipality: location?.municipality ?? null,
    latitude: location?.at?.[0] ?? null,
    longitude: location?.at?.[1] ?? null,
    serviceHours: serviceHours(r.serviceHours, notes),
    requiresAuthentication: r.requiresAuthentication === true,
    accessibility: accessibility(r, notes),
    organizationRef: ptvId(r.organizationId) ?? null,
    unit: null,
  };
}

/** Files of a printable form: the address is in `value` (v7, v8) or in `url` (v11). */
function formFiles(r: Raw, notes: string[]): ChannelRecord['formFiles'] {
  return raws(r.channelUrls).flatMap((file) =>
    webLinks([{ url: file.url ?? file.value, language: file.language }], notes).map((link) => ({
      ...link,
      ...(isLang(file.language) ? { lang: file.language } : {}),
      format: line(file.type, 20) ?? '',
    })),
  );
}
