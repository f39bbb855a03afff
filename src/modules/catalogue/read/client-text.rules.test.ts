import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service, ServiceChannel } from '../../../engines/directory/index.ts';
import { clientText } from './client-text.rules.ts';

const service = { names: { fi: 'Neuvola', sv: 'Rådgivning' }, summaries: { fi: 'Apua perheille.' }, userInstructions: {} } as Service;
const aChannel = (more: Partial<ServiceChannel>) => ({ names: {}, phoneNumbers: [], webPages: [], addresses: [], ...more }) as ServiceChannel;
const channels = [
  aChannel({ type: 'Phone', phoneNumbers: [{ number: '019 000 1000', type: 'Phone', langs: [] }] }),
  aChannel({
    type: 'WebPage',
    webPages: [
      { url: '/assessments/x', texts: {} },
      { url: 'https://a.example/', texts: {}, lang: 'fi' },
    ],
  }),
  aChannel({
    type: 'ServiceLocation',
    names: { fi: 'Keskus' },
    addresses: [{ kind: 'Location', street: { fi: 'Esimerkkitie 1' }, postcode: '06100', postOffice: { fi: 'PORVOO' } }],
  }),
];

test('a client is told what it is, how to reach it and where to read more', () =>
  assert.equal(
    clientText(service, channels, { lang: 'fi', page: 'https://p.example/fi/services/1' }),
    'Neuvola\nApua perheille.\n\nPuhelin: 019 000 1000\nVerkossa: https://a.example/\nPaikka: Keskus, Esimerkkitie 1, 06100 Porvoo\n\nLisää: https://p.example/fi/services/1',
  ));
test('in Swedish, with what there is only in Finnish', () =>
  assert.match(clientText(service, channels, { lang: 'sv', page: 'x' }), /^Rådgivning\nApua perheille\.\n\nTelefon: 019 000 1000\n/));
