import type { Part } from '../../kernel/part.ts';
import { guidanceRoutes } from './guidance/routes.ts';
import { editEvent, events } from './events/events.page.tsx';
import { editNotice, notices, takeDown } from './notices/notices.page.tsx';
import { overview } from './overview/overview.page.tsx';
import { add } from './services/add/add.page.tsx';
import { channels } from './services/channels/channels.page.tsx';
import { edit } from './services/edit/edit.page.tsx';
import { history, restore } from './services/history/history.page.tsx';
import { correction, corrections } from './corrections/corrections.page.tsx';
import { SEND, send } from './corrections/send.job.ts';
import { helpful } from './helpful/helpful.page.tsx';
import { imports } from './imports/imports.page.tsx';
import { quality, qualityTable } from './quality/quality.page.tsx';
import { addWords, sought } from './sought/sought.page.tsx';
import { list } from './services/list/list.page.tsx';
import { preview } from './services/preview/preview.page.tsx';
import './actions.ts';

/** What the county's own people edit. */
export const admin: Part = {
  name: 'admin',
  routes: [
    overview,
    notices,
    editNotice,
    takeDown,
    events,
    editEvent,
    list,
    add,
    edit,
    preview,
    history,
    restore,
    channels,
    quality,
    qualityTable,
    corrections,
    correction,
    imports,
    helpful,
    sought,
    addWords,
    ...guidanceRoutes,
  ],
  jobs: { [SEND]: send },
};
