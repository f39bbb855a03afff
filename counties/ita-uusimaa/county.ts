import type { County } from '../county.ts';
import { guidance } from './guidance.ts';
import { policies } from './policies.ts';

/** A county like Itä-Uusimaa: real place names (Statistics Finland's municipality codes, centroids in WGS84), invented services and people. */
export const itaUusimaa: County = {
  key: 'ita-uusimaa',
  code: '01',
  name: { fi: 'Itä-Uudenmaan hyvinvointialue', sv: 'Östra Nylands välfärdsområde', en: 'Wellbeing Services County of East Uusimaa' },
  serviceName: { fi: 'Polku', sv: 'Polku', en: 'Polku' },
  municipalities: [
    { code: '018', name: { fi: 'Askola', sv: 'Askola', en: 'Askola' }, at: [60.53, 25.599] },
    { code: '407', name: { fi: 'Lapinjärvi', sv: 'Lappträsk', en: 'Lapinjärvi' }, at: [60.624, 26.197] },
    { code: '434', name: { fi: 'Loviisa', sv: 'Lovisa', en: 'Loviisa' }, at: [60.457, 26.225] },
    { code: '504', name: { fi: 'Myrskylä', sv: 'Mörskom', en: 'Myrskylä' }, at: [60.669, 25.853] },
    { code: '638', name: { fi: 'Porvoo', sv: 'Borgå', en: 'Porvoo' }, at: [60.393, 25.664] },
    { code: '616', name: { fi: 'Pukkila', sv: 'Pukkila', en: 'Pukkila' }, at: [60.644, 25.582] },
    { code: '753', name: { fi: 'Sipoo', sv: 'Sibbo', en: 'Sipoo' }, at: [60.376, 25.272] },
  ],
  phones: { emergency: '112', advice: '116117', centre: '019 000 1000' },
  centreHours: { fi: 'ma–pe klo 8–16', sv: 'mån–fre kl. 8–16', en: 'Mon–Fri 8:00–16:00' },
  privacyOffice: 'tietosuoja@example.fi',
  guidance,
  policies,
  theme: { primary: '#0f5c5c', primaryDark: '#0a4242', accent: '#b3541e' },
};
