import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import type { World } from '../../../kernel/world.ts';
import { mapped, type Mapping, type Param } from '../registry.ts';
import { FHIR_PATH, TOKEN_PATH } from '../scopes.ts';

/** What this server can do, out of the registry, so that it never says more or less than is there. */
export function capabilityOf(world: World): CapabilityStatement {
  const { url } = world.config;
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-22',
    kind: 'instance',
    software: { name: 'Polku' },
    implementation: { description: `${world.county.name.fi}: Polku`, url: `${url}${FHIR_PATH}` },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Read and search. A parameter that is not known is refused, unless Prefer: handling=lenient. Parameters that tell of a person (identifier, names, birth date) are taken in the body of POST _search only. Pages are followed by the link "next". Every reading of a person’s data is written to the log that the person reads. HealthcareService, Location and Organization tell of nobody and are open to all, also without a token.',
        security: {
          service: [
            {
              coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }],
              text: 'SMART Backend Services: signed JWT, scopes system/<type>.rs',
            },
          ],
          extension: [
            {
              url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
              extension: [{ url: 'token', valueUri: `${url}${TOKEN_PATH}` }],
            },
          ],
        },
        resource: mapped().map(resourceOf),
      },
    ],
  };
}

const resourceOf = (mapping: Mapping): CapabilityStatementRestResource => ({
  type: mapping.type,
  ...(mapping.profile ? { profile: mapping.profile, supportedProfile: [mapping.profile] } : {}),
  documentation: mapping.says,
  interaction: [{ code: 'read' }, { code: 'search-type' }],
  versioning: 'versioned',
  readHistory: false,
  updateCreate: false,
  conditionalRead: 'full-support',
  searchParam: [
    { name: '_id', type: 'token', documentation: 'Ids' },
    { name: '_lastUpdated', type: 'date', documentation: 'When it last changed' },
    ...Object.entries(mapping.params).map(([name, param]) => ({
      name,
      type: TYPES[param.kind],
      documentation: param.personal ? `${param.says} (only by POST _search)` : param.says,
    })),
  ],
});

const TYPES = {
  token: 'token',
  identifier: 'token',
  near: 'special',
  reference: 'reference',
  date: 'date',
  day: 'date',
  string: 'string',
} as const satisfies Record<Param['kind'], string>;
