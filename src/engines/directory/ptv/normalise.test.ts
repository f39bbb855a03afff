import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openNow } from '../hours/open.rules.ts';
import { aPtvChannel, aPtvOrganization, aPtvService } from './a-ptv-record.ts';
import { normaliseChannel, normaliseOrganization, normaliseService } from './normalise.ts';
import { inCircles } from './organization.ts';
import type { Normalised } from './raw.ts';

function taken<R>(result: Normalised<R>): { record: R; notes: string[] } {
  assert.ok('record' in result, JSON.stringify(result));
  return result;
}
const reason = (result: Normalised<unknown>) => ('refused' in result ? result.refused : 'taken');

test('a plain service comes through whole', () => {
  const { record, notes } = taken(normaliseService(aPtvService()));
  assert.deepEqual(
    [record.names, record.summaries, record.chargeType, record.municipalities, record.themes, notes],
    [{ fi: 'Neuvonta', sv: 'Rådgivning' }, { fi: 'Neuvomme.' }, 'Free', ['638'], ['teeth'], []],
  );
});

test('names of enums of 2017 and of today mean the same', () => {
  const old = taken(
    normaliseService(
      aPtvService({
        serviceChargeType: 'Charged',
        areaType: 'WholeCountry',
        serviceNames: [
          { language: 'fi', value: 'A', type: 'Name' },
          { language: 'fi', value: 'B', type: 'AlternateName' },
        ],
        serviceDescriptions: [{ language: 'fi', value: 'Lyhyesti', type: 'ShortDescription' }],
      }),
    ),
  ).record;
  assert.deepEqual(
    [old.chargeType, old.areaType, old.municipalities, old.alternativeNames, old.summaries],
    ['Chargeable', 'Nationwide', null, { fi: ['B'] }, { fi: 'Lyhyesti' }],
  );
});

test('a general description comes before the service’s own text', () => {
  const serviceDescriptions = [
    { language: 'fi', value: 'Oma.', type: 'Description' },
    { language: 'fi', value: 'Yleinen.', type: 'GD_Description' },
  ];
  assert.deepEqual(taken(normaliseService(aPtvService({ serviceDescriptions }))).record.descriptions, { fi: 'Yleinen.\n\nOma.' });
});

test('languages that we do not show are left out, and a missing Finnish name is no obstacle', () => {
  const serviceNames = [
    { language: 'se', value: 'Ráđđi', type: 'Name' },
    { language: 'sv', value: 'Råd', type: 'Name' },
  ];
  assert.deepEqual(taken(normaliseService(aPtvService({ serviceNames }))).record.names, { sv: 'Råd' });
});

test('what cannot be used is refused with its reason', () => {
  assert.equal(reason(normaliseService(null)), 'not an object');
  assert.equal(reason(normaliseService([])), 'not an object');
  assert.equal(reason(normaliseService({})), 'no id');
  assert.equal(reason(normaliseService(aPtvService({ id: "'; drop table" }))), 'the id is not a PTV id');
  assert.equal(reason(normaliseService(aPtvService({ serviceNames: null }))), 'no name in Finnish, Swedish or English');
  assert.equal(
    reason(normaliseService(aPtvService({ serviceNames: [{ language: 'fi', value: '<b></b>', type: 'Name' }] }))),
    'no name in Finnish, Swedish or English',
  );
  assert.equal(reason(normaliseService(aPtvService({ type: 'Spaceship' }))), "unknown service type 'Spaceship'");
  assert.match(
    reason(normaliseService(aPtvService({ serviceDescriptions: [{ language: 'fi', value: 'x'.repeat(10_000_000), type: 'Description' }] }))),
    /10000000 characters/,
  );
  assert.match(reason(normaliseService(aPtvService({ publishingStatus: 'Draft' }))), /not published/);
  assert.equal(reason(normaliseChannel(aPtvChannel({ serviceChannelType: 'Pigeon' }))), "unknown channel type 'Pigeon'");
  assert.equal(reason(normaliseChannel(aPtvChannel({ serviceChannelType: null }))), 'no channel type');
});

test('values of a wrong kind anywhere do not stop the reading', () => {
  const strange = [null, 7, 'x', true, [], [null], {}, [[]], [{ language: 5, value: {} }]];
  for (const value of strange) {
    for (const key of Object.keys(aPtvService()).filter((k) => k !== 'id')) assert.ok(normaliseService(aPtvService({ [key]: value })));
    for (const key of [...Object.keys(aPtvChannel()).filter((k) => k !== 'id'), 'channelUrls', 'deliveryAddresses'])
      assert.ok(normaliseChannel(aPtvChannel({ [key]: value })));
    for (const key of ['organizationNames', 'parentOrganization', 'municipality', 'addresses', 'emails'])
      assert.ok(normaliseOrganization(aPtvOrganization({ [key]: value })));
  }
});

test('only http and https links are kept', () => {
  const page = (url: string) => ({ url, value: 'linkki', language: 'fi' });
  const webPages = [
    'https://example.fi/a',
    'www.example.fi',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.fi',
    '',
    'https://user:pw@example.fi',
    ' JAVASCRIPT:alert(1)',
  ].map(page);
  const { record, notes } = taken(normaliseChannel(aPtvChannel({ webPages })));
  assert.deepEqual(
    record.webPages.map((w) => w.url),
    ['https://example.fi/a', 'http://www.example.fi/'],
  );
  assert.equal(notes.length, 5);
});

test('the same number in two languages is one phone, and fax stays fax', () => {
  const phone = (more: object) => ({
    type: 'Phone',
    prefixNumber: '+358',
    number: '0401234567',
    isFinnishServiceNumber: false,
    serviceChargeType: 'Chargeable',
    language: 'fi',
    ...more,
  });
  const { record } = taken(
    normaliseChannel(
      aPtvChannel({
        phoneNumbers: [
          phone({}),
          phone({ language: 'sv' }),
          phone({ type: 'Fax', number: '12' }),
          phone({ number: 'kysy vaihteesta' }),
          phone({ number: '' }),
        ],
      }),
    ),
  );
  assert.deepEqual(
    record.phoneNumbers.map((p) => [p.type, p.number, p.langs]),
    [
      ['Phone', '+358 401234567', ['fi', 'sv']],
      ['Fax', '+358 12', ['fi']],
    ],
  );
});

test('map coordinates become latitude and longitude; zeros are silence, nonsense is noted', () => {
  const at = (latitude: string, longitude: string) => ({
    type: 'Location',
    streetAddress: {
      street: [{ language: 'fi', value: 'Katu' }],
      streetNumber: '1',
      postalCode: '21100',
      latitude,
      longitude,
      municipality: { code: '529' },
    },
  });
  const place = taken(normaliseChannel(aPtvChannel({ addresses: [at('6711640.5', '223760.2')] }))).record;
  assert.ok(Math.abs(place.latitude! - 60.47) < 0.05 && Math.abs(place.longitude! - 21.98) < 0.1, `${place.latitude}, ${place.longitude}`);
  assert.deepEqual([place.municipality, place.addresses[0]?.street], ['529', { fi: 'Katu 1' }]);
  assert.deepEqual(taken(normaliseChannel(aPtvChannel({ addresses: [at('0', '0')] }))).notes, []);
  assert.match(taken(normaliseChannel(aPtvChannel({ addresses: [at('99999999', '-5')] }))).notes[0] ?? '', /not in Finland/);
});

test('hours of every kind', () => {
  const serviceHours = [
    { serviceHourType: 'Standard', openingHour: [{ dayFrom: 'Monday', dayTo: 'Wednesday', from: '8:00:00', to: '16:00:00' }] },
    { serviceHourType: 'OverMidnight', openingHour: [{ dayFrom: 'Friday', dayTo: 'Saturday', from: '18:00:00', to: '04:00:00' }] },
    { serviceHourType: 'Exceptional', validFrom: '2026-12-05T22:00:00Z', isClosed: true, openingHour: [] },
    { serviceHourType: 'Exception', isClosed: false, openingHour: [{ from: '09:00:00', to: '10:00:00' }] },
    {
      serviceHourType: 'Exceptional',
      validFrom: '2026-12-23T22:00:00',
      validTo: '2026-12-26T00:00:00',
      isClosed: false,
      openingHour: [{ dayFrom: 'Thursday', from: '9:00', to: '12:00' }],
    },
    { serviceHourType: 'DaysOfTheWeek', isAlwaysOpen: true, validFrom: '2027-01-01T00:00:00', isReservation: true, openingHour: [] },
    { serviceHourType: 'DaysOfTheWeek', openingHour: [{ dayFrom: 'Sunday', dayTo: '', from: '25:00:00', to: 'x' }] },
    { serviceHourType: 'Lunar' },
  ];
  const { record, notes } = taken(normaliseChannel(aPtvChannel({ serviceHours })));
  assert.deepEqual(record.serviceHours, [
    { kind: 'weekly', spans: [1, 2, 3].map((day) => ({ day, opens: '08:00', closes: '16:00' })) },
    { kind: 'weekly', spans: [{ day: 5, opens: '18:00', closes: '04:00', lastDay: 6 }] },
    { kind: 'exception', from: '2026-12-06', to: '2026-12-06', times: [] },
    { kind: 'exception', from: '2026-12-24', to: '2026-12-26', times: [{ opens: '09:00', closes: '12:00', days: [4] }] },
    { kind: 'always', from: '2027-01-01', info: { fi: 'Ajanvarauksella', sv: 'Med tidsbokning', en: 'By appointment' } },
  ]);
  assert.equal(notes.length, 3);
  const office = [{ serviceHourType: 'DaysOfTheWeek', openingHour: [{ dayFrom: 'Monday', dayTo: 'Friday', from: '8:00:00', to: '16:00:00' }] }];
  const { record: kiosk } = taken(normaliseChannel(aPtvChannel({ serviceHours: office })));
  assert.equal(openNow(kiosk.serviceHours, new Date('2026-12-25T10:00:00+02:00'))?.open, false, 'a week without Sundays is closed at Christmas');
});

test('organisations that are each other’s parents are found out', () => {
  const o = (sourceId: string, parentRef: string | null) => ({ sourceId, parentRef });
  assert.deepEqual(inCircles([o('a', 'b'), o('b', 'c'), o('c', 'a'), o('d', 'a'), o('e', null), o('f', 'e')]), new Set(['a', 'b', 'c']));
});
