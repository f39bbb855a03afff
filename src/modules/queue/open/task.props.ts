import type { Professional } from '../../../kernel/access.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import type { Opened } from './opened.store.ts';

/** What every part of the task's page is drawn of. */
export type TaskProps = { visit: Visit<Professional>; opened: Opened; problems?: readonly Problem[] };

/** What was typed into the page's forms: after a mistake, or before the session ended. */
export const typedIn = ({ form }: Visit, field: string): string => one(form, field);
export const problemOf = (problems: readonly Problem[], field: string): string | undefined => problems.find((p) => p.field === field)?.text;

/** Is the task in one of the professional's own units? Others are read only after breaking the glass. */
export const isOwn = ({ actor }: TaskProps['visit'], { task }: Opened): boolean => actor.units.includes(task.unit);
