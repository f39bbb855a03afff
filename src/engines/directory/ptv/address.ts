import { toWgs84 } from '../coordinates/coordinates.rules.ts';
import type { Address } from '../records.ts';
import { filled, isRaw, type Raw, raw, raws } from './raw.ts';
import { line, municipalityCode, shown, text, texts } from './values.ts';

/** Addresses of all versions: nested by kind (v8 on) or flat (v7). What has neither street, box nor point is left out. */
export const addresses = (list: unknown, notes: string[]): Address[] => raws(list).flatMap((a) => address(a, notes) ?? []);

function address(a: Raw, notes: string[]): Address | undefined {
  const kind = a.type === 'Postal' ? 'Postal' : 'Location';
  if (isRaw(a.postOfficeBoxAddress)) return filledIn(kind, a.postOfficeBoxAddress, a.postOfficeBoxAddress.postOfficeBox, notes);
  if (isRaw(a.streetAddress)) return filledIn(kind, a.streetAddress, a.streetAddress.street, notes);
  if (isRaw(a.otherAddress)) return filledIn(kind, a.otherAddress, a.otherAddress.additionalInformation, notes);
  const boxed = raws(a.postOfficeBox).length > 0 || filled(a.postOfficeBox);
  return filledIn(kind, a, boxed ? a.postOfficeBox : a.streetAddress, notes);
}

function filledIn(kind: Address['kind'], from: Raw, streetOrBox: unknown, notes: string[]): Address | undefined {
  const number = line(from.streetNumber, 20);
  const names = typeof streetOrBox === 'string' ? texts([{ language: 'fi', value: streetOrBox }], 'a street') : texts(streetOrBox, 'a street');
  const street = Object.fromEntries(Object.entries(names).map(([lang, name]) => [lang, number ? `${name} ${number}` : name]));
  const at = point(from, notes);
  if (Object.keys(street).length === 0 && !at) return undefined;
  const postcode = filled(from.postalCode) ?? '';
  const municipality = municipalityCode(raw(from.municipality).code);
  const info = texts(from.additionalInformation ?? from.additionalInformations, 'an address remark');
  return {
    kind,
    street,
    postcode: /^\d{5}$/.test(postcode) ? postcode : '',
    postOffice: texts(from.postOffice, 'a post office'),
    ...(municipality ? { municipality } : {}),
    ...(Object.keys(info).length ? { info } : {}),
    ...(at ? { at } : {}),
  };
}

/** PTV calls EPSG:3067 north and east "latitude" and "longitude". Zeros mean that nobody has located the address. */
function point(from: Raw, notes: string[]): readonly [number, number] | undefined {
  const north = text(String(from.latitude ?? ''), 'a coordinate');
  const east = text(String(from.longitude ?? ''), 'a coordinate');
  if (!north || !east || (Number(north) === 0 && Number(east) === 0)) return undefined;
  const at = toWgs84(Number(north.replace(',', '.')), Number(east.replace(',', '.')));
  if (!at) notes.push(`coordinates ${shown(north)}, ${shown(east)} are not in Finland (EPSG:3067) and were left out`);
  return at;
}
