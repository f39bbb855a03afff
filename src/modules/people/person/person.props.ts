import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import type { Opened } from './open.store.ts';

/** What every part of the person's page is drawn of. */
export type PersonProps = { visit: Visit<Professional>; opened: Opened; problems?: readonly Problem[] };
export const problemOf = (problems: readonly Problem[], field: string): string | undefined => problems.find((p) => p.field === field)?.text;
