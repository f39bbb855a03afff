import { calendar } from './engines/calendar/index.ts';
import { contact } from './engines/contact/index.ts';
import { consent } from './engines/consent/index.ts';
import { content } from './engines/content/index.ts';
import { conversation } from './engines/conversation/index.ts';
import { directory } from './engines/directory/index.ts';
import { fhir } from './engines/fhir/index.ts';
import { guidance } from './engines/guidance/index.ts';
import { matter } from './engines/matter/index.ts';
import { notices } from './engines/notify/index.ts';
import { questionnaire } from './engines/questionnaire/index.ts';
import { tasks } from './engines/tasks/index.ts';
import type { Part } from './kernel/part.ts';
import { acting } from './modules/acting/index.ts';
import { admin } from './modules/admin/index.ts';
import { assessments } from './modules/assessments/index.ts';
import { booking } from './modules/booking/index.ts';
import { catalogue } from './modules/catalogue/index.ts';
import { congestion } from './modules/congestion/index.ts';
import { consents } from './modules/consents/index.ts';
import { directoryPages } from './modules/directory/index.ts';
import { favourites } from './modules/favourites/index.ts';
import { feedback } from './modules/feedback/index.ts';
import { frontdoor } from './modules/frontdoor/index.ts';
import { identity } from './modules/identity/index.ts';
import { mypage } from './modules/mypage/index.ts';
import { participation } from './modules/participation/index.ts';
import { programs } from './modules/programs/index.ts';
import { privacy } from './modules/privacy/index.ts';
import { people } from './modules/people/index.ts';
import { queue } from './modules/queue/index.ts';
import { sharing } from './modules/sharing/index.ts';
import { visits } from './modules/visits/index.ts';

/** Every engine and module, in the order of seeding: what others refer to comes first. */
export const parts: readonly Part[] = [
  matter,
  consent,
  contact,
  directory,
  content,
  questionnaire,
  guidance,
  calendar,
  conversation,
  notices,
  tasks,
  fhir,
  programs,
  congestion,
  frontdoor,
  directoryPages,
  favourites,
  identity,
  acting,
  assessments,
  booking,
  visits,
  feedback,
  consents,
  mypage,
  participation,
  privacy,
  sharing,
  queue,
  people,
  catalogue,
  admin,
];
