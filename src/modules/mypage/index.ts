import type { Part } from '../../kernel/part.ts';
import { download } from './download/download.page.tsx';
import { fhirFile, jsonFile, schema } from './download/file.page.ts';
import { print } from './download/print.page.tsx';
import { matter } from './matter/matter.page.tsx';
import { overview } from './overview/overview.page.tsx';
import { timeline } from './timeline/timeline.page.tsx';
import './actions.ts';

/** My page (Omat asiat): a resident's appointments, matters and contact details. */
export const mypage: Part = {
  name: 'mypage',
  routes: [overview, timeline, matter, download, jsonFile, fhirFile, print, schema],
};
