import type { Localized } from '../src/kernel/i18n.ts';

/** Something a resident agrees to (suostumus) or declares (tahdonilmaisu). The texts of one version never change: a new text is a new version, which asks again. */
export type Policy = {
  /** 'remote-visits': the key of given consents and part of the page's address. */
  key: string;
  version: string;
  kind: 'service' | 'declaration';
  title: Required<Localized>;
  /** What is asked, in whole, as paragraphs. Kept with each consent as it was when given. */
  asks: { fi: readonly string[]; sv: readonly string[]; en: readonly string[] };
  /** The words of the two buttons. `withdraw` missing: noted once and for all, such as having read something. */
  give: Required<Localized>;
  withdraw?: Required<Localized>;
  /** What follows from taking it back, told before it is done. */
  consequence?: Required<Localized>;
  /** On what it rests. */
  law: Required<Localized>;
  /** Professionals who serve the person see it. */
  toProfessionals: boolean;
  /** A sample that awaits the county's approval. */
  sample?: true;
};
