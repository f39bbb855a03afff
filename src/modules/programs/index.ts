import { change } from '../../kernel/change.ts';
import type { Part } from '../../kernel/part.ts';
import { smartConfigurations } from './smart.endpoint.ts';
import { token } from './token/token.endpoint.ts';
import { bearer, tidy } from './token/token.store.ts';
import './actions.ts';

export { addClient, changeClient, type ClientId, findClient } from './clients/client.store.ts';
export { clientsCommand } from './clients/clients.command.ts';

/** Other programs: which the county has let in, and the access tokens they get by signing with their own keys. */
export const programs: Part = {
  name: 'programs',
  routes: [token, ...smartConfigurations],
  doors: { bearer },
  jobs: {
    'programs:tidy': (_payload, world) => change(world, { role: 'system', name: 'programs' }, { action: 'programs.tidy' }, tidy),
  },
  every: { 'programs:tidy': '17 * * * *' },
};
