import { allScopes, FHIR_PATH, TOKEN_PATH } from '../../engines/fhir/index.ts';
import { endpoint, type Visit } from '../../kernel/page.ts';
import { ALGORITHMS } from './clients/jwks.rules.ts';

/** Where and how programs get tokens: SMART App Launch 2, for backend services. It tells of the server, not of anybody. */
const configuration = ({ world }: Visit) => ({
  send: {
    token_endpoint: world.config.url + TOKEN_PATH,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ALGORITHMS,
    grant_types_supported: ['client_credentials'],
    scopes_supported: allScopes(),
    capabilities: ['client-confidential-asymmetric', 'permission-v2'],
    // Always S256 (required to be told), though nobody signs in through programs yet.
    code_challenge_methods_supported: ['S256'],
  },
  type: 'application/json',
});

export const smartConfigurations = ['', FHIR_PATH].map((under) =>
  endpoint({
    at: `${under}/.well-known/smart-configuration`,
    may: { who: ['anonymous', 'resident', 'professional', 'admin', 'officer', 'client'] },
    get: configuration,
  }),
);
