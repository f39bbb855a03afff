import type { Part } from '../../kernel/part.ts';
import { notices, takeDown } from './notices/notices.page.tsx';
import { overview } from './overview/overview.page.tsx';
import './actions.ts';

/** What the county's own people edit. */
export const admin: Part = { name: 'admin', routes: [overview, notices, takeDown] };
