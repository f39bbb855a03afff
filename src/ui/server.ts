/** What the server needs of ui at start; pages use index.ts. */
import { createElement as draw } from 'react';
import type { SystemViews } from '../kernel/http/index.ts';
import { ActingEndedView } from './views/acting-ended.view.tsx';
import { AnotherPersonView } from './views/another-person.view.tsx';
import { BadRequestView } from './views/bad-request.view.tsx';
import { ForbiddenView } from './views/forbidden.view.tsx';
import { NotAsSupporterView } from './views/not-as-supporter.view.tsx';
import { NotFoundView } from './views/not-found.view.tsx';
import { OnlyYourselfView } from './views/only-yourself.view.tsx';
import { ServerErrorView } from './views/server-error.view.tsx';
import { TooManyView } from './views/too-many.view.tsx';

export { setAssets } from './asset-url.ts';
export { type Assets, buildAssets, type Served } from './assets.ts';

/** The pages everything falls back on. */
export const systemViews: SystemViews = {
  notFound: (visit) => draw(NotFoundView, { visit }),
  forbidden: (visit) => draw(ForbiddenView, { visit }),
  onlyYourself: (visit) => draw(OnlyYourselfView, { visit }),
  notAsSupporter: (visit) => draw(NotAsSupporterView, { visit }),
  actingEnded: (visit) => draw(ActingEndedView, { visit, name: visit.actedFor ?? '' }),
  anotherPerson: (visit) => draw(AnotherPersonView, { visit }),
  serverError: (visit, errorId) => draw(ServerErrorView, { visit, errorId }),
  tooMany: (visit) => draw(TooManyView, { visit }),
  badRequest: (visit) => draw(BadRequestView, { visit }),
};
