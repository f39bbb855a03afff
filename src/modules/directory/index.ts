import type { Part } from '../../kernel/part.ts';
import { channelRecord, organizationRecord, serviceRecord } from './api/records.endpoint.ts';
import { search } from './api/search.endpoint.ts';
import { browse } from './browse/browse.page.tsx';
import { channel } from './channel/channel.page.tsx';
import { sitemap, sitemapPart } from './sitemap/sitemap.endpoint.ts';
import { service } from './service/service.page.tsx';

/** The services people find, read and reach; and the same as open data. Its tables are those of the directory engine. */
export const directoryPages: Part = {
  name: 'directory',
  routes: [browse, service, channel, search, serviceRecord, channelRecord, organizationRecord, sitemap, sitemapPart],
};
