import { LANGS, type Lang } from '../../kernel/i18n.ts';
import type { Hours } from './hours/hours.ts';

/** A text by language as the directory has it: any language may be missing. */
export type Texts = { readonly [L in Lang]?: string };
/** Words by language. */
export type Words = { readonly [L in Lang]?: readonly string[] };

/** The text in the wanted language, else in Finnish, Swedish, English; '' when there is none. */
export const textIn = (texts: Texts, lang: Lang): string => texts[lang] || texts.fi || texts.sv || texts.en || '';
/** In which language `textIn` answers: for the `lang` attribute of a text that falls back. */
export const langOf = (texts: Texts, lang: Lang): Lang => (texts[lang] ? lang : (LANGS.find((l) => texts[l]) ?? lang));

/** The town of a postal address as people write it: 'PORVOO' -> 'Porvoo'. */
export function townOf({ postOffice }: { postOffice: Texts }, lang: Lang): string {
  const office = textIn(postOffice, lang);
  return office.charAt(0) + office.slice(1).toLocaleLowerCase(lang);
}

export type Source = 'ptv' | 'county';
/** Of services that the county has added itself for others. */
export type Provider = 'association' | 'parish' | 'municipality';
export type Status = 'Published' | 'Archived';
export type ServiceType = 'Service' | 'PermitOrObligation' | 'ProfessionalQualification';
export type ChannelType = 'EChannel' | 'WebPage' | 'Phone' | 'PrintableForm' | 'ServiceLocation';
export type ChargeType = 'Free' | 'Chargeable' | 'Other';
/** Everywhere, or in the listed municipalities (codes; none listed: not told). */
export type Area = { areaType: 'Nationwide' | 'LimitedType'; municipalities: readonly string[] | null };

export type WebLink = { url: string; texts: Texts; lang?: Lang };
export type Phone = { number: string; type: 'Phone' | 'Sms' | 'Fax'; charge?: ChargeType; info?: Texts; chargeInfo?: Texts; langs: readonly Lang[] };
export type Email = { address: string; langs: readonly Lang[] };
/** `at`: WGS84. Postal: where letters go; Location: where one goes. */
export type Address = {
  kind: 'Location' | 'Postal';
  street: Texts;
  postcode: string;
  postOffice: Texts;
  municipality?: string;
  info?: Texts;
  at?: readonly [latitude: number, longitude: number];
};

/** A way in, with what the owner tells of it: sentences gathered under headings ('Reitti pääsisäänkäynnille'). */
export type Entrance = { name: Texts; main: boolean; groups: readonly { name: Texts; sentences: readonly Texts[] }[] };
/** `statements`: accessibility statements of an electronic service or a site. */
export type Accessibility = { entrances: readonly Entrance[]; statements: readonly WebLink[] };

/** Codes services are classified by, and their kinds. */
export type ClassKind = 'service-class' | 'target-group' | 'life-event';
/** `uris`: by which others call the code. */
export type ClassRecord = { kind: ClassKind; code: string; names: Texts; uris: readonly string[] };

/** What every record has beside its content: where it came from and its id there. */
type Sourced = { sourceId: string; status: Status };

export type OrganizationRecord = Sourced & {
  organizationType: string | null;
  businessCode: string | null;
  names: Texts;
  descriptions: Texts;
  municipality: string | null;
  phoneNumbers: readonly Phone[];
  emails: readonly Email[];
  webPages: readonly WebLink[];
  addresses: readonly Address[];
  /** source id */
  parentRef: string | null;
};

export type ServiceRecord = Sourced &
  Area & {
    type: ServiceType;
    names: Texts;
    alternativeNames: Words;
    summaries: Texts;
    descriptions: Texts;
    userInstructions: Texts;
    requirements: Texts;
    /** By when, how long it takes, how long it holds: in the owner's words. */
    deadlines: Texts;
    processingTimes: Texts;
    validityTimes: Texts;
    /** source id */
    generalDescriptionRef: string | null;
    /** The part of `descriptions` that comes from the general description. */
    generalDescription: Texts;
    chargeType: ChargeType | null;
    chargeInfo: Texts;
    languages: readonly string[];
    keywords: Words;
    ontologyTerms: Words;
    serviceClasses: readonly string[];
    targetGroups: readonly string[];
    lifeEvents: readonly string[];
    themes: readonly string[];
    assessment: string | null;
    position: number;
    /** source id */
    organizationRef: string | null;
    channelLinks: readonly { ref: string; descriptions: Texts }[];
  };

export type ChannelRecord = Sourced &
  Area & {
    type: ChannelType;
    names: Texts;
    summaries: Texts;
    descriptions: Texts;
    languages: readonly string[];
    webPages: readonly WebLink[];
    formFiles: readonly (WebLink & { format: string })[];
    phoneNumbers: readonly Phone[];
    emails: readonly Email[];
    addresses: readonly Address[];
    municipality: string | null;
    latitude: number | null;
    longitude: number | null;
    serviceHours: Hours;
    requiresAuthentication: boolean;
    accessibility: Accessibility;
    /** source id */
    organizationRef: string | null;
    unit: string | null;
  };

/** What the authorities say of a service that many give (pohjakuvaus). */
export type GeneralDescriptionRecord = Sourced & {
  names: Texts;
  summaries: Texts;
  descriptions: Texts;
  userInstructions: Texts;
  requirements: Texts;
  chargeType: ChargeType | null;
  chargeInfo: Texts;
  serviceClasses: readonly string[];
  targetGroups: readonly string[];
  lifeEvents: readonly string[];
  ontologyTerms: Words;
};

/** Services that belong together; references are source ids. */
export type CollectionRecord = Sourced & {
  names: Texts;
  summaries: Texts;
  descriptions: Texts;
  organizationRef: string | null;
  serviceRefs: readonly string[];
  channelRefs: readonly string[];
};
