import { fileURLToPath } from 'node:url';
import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { readings } from './feed/readings.endpoint.ts';
import { congestionData, congestionList } from './now/now.endpoint.tsx';

export { SCOPE as CONGESTION_SCOPE } from './feed/readings.endpoint.ts';
export { type Clinic, clinicsNow } from './now/clinics.store.ts';
export { Congestion } from './now/congestion.view.tsx';

/** How crowded emergency clinics are, as their own systems tell. */
export const congestion: Part = {
  name: 'congestion',
  routes: [readings, congestionList, congestionData],
  scripts: { congestion: fileURLToPath(new URL('./now/client/renew.ts', import.meta.url)) },
};
