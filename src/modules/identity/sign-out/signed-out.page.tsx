import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { SignedOutView } from './signed-out.view.tsx';

/** After signing out: says that it is done. */
export const signedOut = page({
  at: '/signed-out',
  may: anyone,
  get: (visit) => ({ show: <SignedOutView visit={visit} /> }),
});
