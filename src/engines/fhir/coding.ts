import type { Source, SourceIdentifier } from '../directory/index.ts';
import type { CodeableConcept, Identifier, Reference } from '@medplum/fhirtypes';

/** Code systems and profiles, with where they are from. */
export const FI_BASE = 'https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition';
export const SECURITY_LABELS = 'https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs';
/** Personal identity code (henkilötunnus), DVV. */
export const PIC = 'urn:oid:1.2.246.21';
/** Foreign person identifier, as Suomi.fi e-identification tells it of European users. */
export const EIDAS = 'urn:oid:1.2.246.517.3002.111.17';
/** Municipality codes (kuntakoodit). */
export const MUNICIPALITY = 'urn:oid:1.2.246.537.6.21';
const HL7 = 'http://terminology.hl7.org/CodeSystem';
/** A code of HL7's own code system: `hl7('v3-ActCode', 'TRAVEL')`. */
export const hl7 = (system: string, code: string, display?: string) => ({ system: `${HL7}/${system}`, code, ...(display ? { display } : {}) });
/** Codes of our own. */
export const own = (system: string, code: string) => ({ system: `https://polku.example.fi/fhir/CodeSystem/${system}`, code });

/** A concept by a code, by words, or both. */
export const concept = (coding: NonNullable<CodeableConcept['coding']>[number] | undefined, text?: string): CodeableConcept => ({
  ...(coding ? { coding: [coding] } : {}),
  ...(text ? { text } : {}),
});

/** A reference to a resource of this server. Displays are names of staff, units and the like, never of residents. */
export function refer<T extends string>(type: T, id: string, display?: string) {
  return { reference: `${type}/${id}`, type, ...(display ? { display } : {}) } as Reference<never>;
}

/** An organisation's national identifier out of its business id ('1234567-8'): JHS 159, root 1.2.246.10.<business id>.10.0 is the organisation itself. */
export function organizationIdentifier(businessId: string | null): Identifier[] {
  const digits = businessId?.replace('-', '');
  return digits && /^\d{8}$/.test(digits) ? [{ system: 'urn:ietf:rfc:3986', value: `urn:oid:1.2.246.10.${Number(digits)}.10.0` }] : [];
}

/** Codes of PTV's classifications: service classes, target groups, life events. */
export const PTV_CLASS = 'http://urn.fi/URN:NBN:fi:au:ptvl';
type Recorded = 'Service' | 'ServiceChannel' | 'Organization';
const SYSTEMS: Record<Source, (kind: Recorded) => string> = {
  // With '/' and the id it is where PTV answers for the record.
  ptv: (kind) => `https://api.palvelutietovaranto.suomi.fi/api/v11/${kind}`,
  county: (kind) => `https://polku.example.fi/fhir/NamingSystem/${kind}`,
};
const SOURCES = ['ptv', 'county'] as const;

/** The id of a record of the directory at its source: of PTV, or the county's own key. */
export const sourceIdentifier = (kind: Recorded, source: Source, id: string): Identifier => ({ system: SYSTEMS[source](kind), value: id });

/** Identifiers as a search names them ('system|value', or 'value' alone); what is of no system of ours names nothing. */
export function readIdentifiers(kind: Recorded, values: readonly string[] | undefined): SourceIdentifier[] | undefined {
  return values?.flatMap((text): SourceIdentifier[] => {
    const bar = text.indexOf('|');
    const [system, id] = bar < 0 ? [undefined, text] : [text.slice(0, bar), text.slice(bar + 1)];
    const [, business] = /^urn:oid:1\.2\.246\.10\.(\d{1,8})\.10\.0$/.exec(id) ?? [];
    if (business && (system === undefined || system === 'urn:ietf:rfc:3986')) return [{ business }];
    if (system === undefined) return [{ id }];
    return SOURCES.flatMap((source) => (SYSTEMS[source](kind) === system ? { source, id } : []));
  });
}
