import { codes } from './codes.endpoint.ts';
import { channels, organizations, services } from './list.endpoints.ts';
import type { Operation } from './operation.ts';
import { channel, organization, service } from './record.endpoints.ts';
import { search } from './search.endpoint.ts';
import { suggest } from './suggest.endpoint.ts';

/** Everything that can be asked of the open interface, in the order of the guide. */
export const operations: readonly Operation[] = [search, suggest, service, channel, organization, services, channels, organizations, codes];
