/** PTV records for tests, written by us: only what a test names differs from a plain, valid one. */
let made = 0;
const id = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
const text = (value: unknown, type = 'Name', language = 'fi') => ({ language, value, type });

export const aPtvService = (more: Record<string, unknown> = {}) => ({
  id: id(),
  type: 'Service',
  serviceChargeType: 'FreeOfCharge',
  areaType: 'LimitedType',
  areas: [{ type: 'Municipality', municipalities: [{ code: '638', name: [{ value: 'Porvoo', language: 'fi' }] }] }],
  serviceNames: [text('Neuvonta'), text('Rådgivning', 'Name', 'sv')],
  serviceDescriptions: [text('Neuvomme.', 'Summary'), text('Neuvomme asukkaita.', 'Description')],
  languages: ['fi', 'sv'],
  serviceClasses: [{ code: 'P5.10' }],
  targetGroups: [{ code: 'KR1' }],
  keywords: [{ language: 'fi', value: 'neuvo' }],
  serviceChannels: [],
  organizations: [],
  publishingStatus: 'Published',
  ...more,
});

export const aPtvChannel = (more: Record<string, unknown> = {}) => ({
  id: id(),
  serviceChannelType: 'ServiceLocation',
  serviceChannelNames: [text('Palvelupiste')],
  serviceChannelDescriptions: [text('Tervetuloa.', 'Summary')],
  areaType: 'Nationwide',
  addresses: [],
  phoneNumbers: [],
  webPages: [],
  serviceHours: [],
  languages: ['fi'],
  publishingStatus: 'Published',
  ...more,
});

export const aPtvOrganization = (more: Record<string, unknown> = {}) => ({
  id: id(),
  organizationType: 'Municipality',
  businessCode: '1234567-1',
  organizationNames: [text('Mallila')],
  publishingStatus: 'Published',
  ...more,
});
