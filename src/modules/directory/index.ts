import { fileURLToPath } from 'node:url';
import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { guide } from './api/guide/guide.page.tsx';
import { description } from './api/openapi.endpoint.ts';
import { operations } from './api/operations.ts';
import { browse } from './browse/browse.page.tsx';
import { channel } from './channel/channel.page.tsx';
import { sitemap, sitemapPart } from './sitemap/sitemap.endpoint.ts';
import { helpful } from './helpful/helpful.page.tsx';
import { servicesMap } from './map/map.page.tsx';
import { near } from './near/near.page.ts';
import { service } from './service/service.page.tsx';
import { embed } from './widget/embed.page.tsx';
import { hostScript } from './widget/host.endpoint.ts';
import { widgetOpening } from './widget/opening.page.tsx';
import { widgetSearch } from './widget/search.page.tsx';

export { type Helpful, helpfulOf } from './helpful/helpful.store.ts';

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export { ServiceView } from './service/service.view.tsx';

/** The services people find, read and reach; and the same as open data. Its tables are those of the directory engine. */
export const directoryPages: Part = {
  name: 'directory',
  routes: [
    browse,
    servicesMap,
    near,
    service,
    helpful,
    channel,
    ...operations.map((o) => o.route),
    description,
    guide,
    sitemap,
    sitemapPart,
    embed,
    widgetSearch,
    widgetOpening,
    hostScript,
  ],
  scripts: {
    map: script('./client/map.ts'),
    near: script('./client/near.ts'),
    share: script('./client/share.ts'),
    widget: script('./widget/client/frame.ts'),
    'widget-host': script('./widget/client/host.ts'),
    'widget-copy': script('./widget/client/copy.ts'),
  },
};
