import type { Guidance } from './guidance.ts';
import type { Policy } from './policies.ts';
import type { Localized } from '../src/kernel/i18n.ts';

/** A municipality of the county. `code`: Statistics Finland's three digits. Point: WGS84. */
export type Municipality = { code: string; name: Required<Localized>; at: readonly [latitude: number, longitude: number] };

/** What differs between counties. Typed; a county overrides what it needs. */
export type County = {
  /** 'ita-uusimaa': also the key of the county's rows in the database. */
  key: string;
  code: string;
  name: Required<Localized>;
  /** Of the digital service: "Polku". */
  serviceName: Required<Localized>;
  municipalities: readonly Municipality[];
  phones: {
    /** emergency number, 112 */
    emergency: string;
    /** medical helpline, 116117 */
    advice: string;
    /** the county's digital social and health centre */
    centre: string;
  };
  centreHours: Required<Localized>;
  /** E-mail of the data-protection office: hears that there is something to look at, never whose data or why. */
  privacyOffice: string;
  /** From need to help. */
  guidance: Guidance;
  /** What residents are asked to agree to or may declare, in the order shown. */
  policies: readonly Policy[];
  /** CSS variables of the theme; colour values must keep 4.5:1 contrast on white. */
  theme: { primary: string; primaryDark: string; accent: string };
};
