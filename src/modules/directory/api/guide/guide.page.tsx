import { anyone } from '../../../../kernel/access.ts';
import { page } from '../../../../kernel/page.ts';
import { GuideView } from './guide.view.tsx';

/** The open interface in words, with examples one can try. */
export const guide = page({ at: '/api', may: anyone, get: (visit) => ({ show: <GuideView visit={visit} /> }) });
