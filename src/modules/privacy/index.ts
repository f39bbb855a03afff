import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { logFile } from './log/file.endpoint.ts';
import { log } from './log/log.page.tsx';
import { emergencies } from './office/emergencies.page.tsx';
import { officeLogFile } from './office/file.endpoint.ts';
import { home } from './office/home.page.tsx';
import { answered, extended, handedOn } from './office/react.ts';
import { TELL_OFFICE, tellOffice } from './office/tell-office.job.ts';
import { remind } from './office/remind.job.ts';
import { officeRequest } from './office/request.page.tsx';
import { officeRequests } from './office/requests.page.tsx';
import { officeLog } from './office/search.page.tsx';
import { unusual } from './office/unusual.page.tsx';
import { lookForUnusual } from './office/unusual.store.ts';
import { ask } from './rights/ask.page.tsx';
import { request } from './rights/request.page.tsx';
import { rights } from './rights/rights.page.tsx';
import { describeRequests } from './rights/timeline.ts';

describeRequests();

/** Who has seen my data, the rights of a data subject, and the data-protection officer's desk. */
export const privacy: Part = {
  name: 'privacy',
  routes: [log, logFile, rights, ask, request, home, officeRequests, officeRequest, emergencies, officeLog, officeLogFile, unusual],
  on: {
    'privacy.requested': async (tx, { data }) => tx.job(TELL_OFFICE, { id: data.request }, { key: `${TELL_OFFICE}:${data.request}` }),
    'privacy.extended': extended,
    'privacy.handed-on': handedOn,
    'privacy.answered': answered,
  },
  jobs: {
    [TELL_OFFICE]: tellOffice,
    'privacy:look-for-unusual': async (_payload, world) => {
      await lookForUnusual(world);
    },
    'privacy:remind': async (_payload, world) => {
      await remind(world);
    },
  },
  every: { 'privacy:look-for-unusual': '25 * * * *', 'privacy:remind': '30 4 * * *' },
};
