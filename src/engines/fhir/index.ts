import type { Part } from '../../kernel/part.ts';
import { metadata, unknown } from './answer/metadata.endpoint.ts';
import { endpointsOf } from './answer/type.endpoints.ts';
import { mapped } from './registry.ts';
import './actions.ts';
import './resources/index.ts';

export { bundleOf, typesOfPerson } from './bundle.ts';
export { type Found, type Mapping, mapToFhir, type Param, type Wanted } from './registry.ts';
export { allScopes, FHIR_PATH, nameScope, readScopes, scopeOf, TOKEN_PATH } from './scopes.ts';

/** FHIR R4 for other programs, and for people's own copies: read and search over what parts have mapped. */
export const fhir: Part = {
  name: 'fhir',
  // Asked for when everything is loaded, so that modules' types are there too.
  get routes() {
    return [metadata, ...mapped().flatMap(endpointsOf), unknown];
  },
};
