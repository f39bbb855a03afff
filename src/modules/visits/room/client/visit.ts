import { talk } from './chat.ts';
import { tryDevices } from './check.ts';
import { keepDraft } from './draft.ts';
import { enter } from './room.ts';

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
const [check, room, draft] = [find('[data-check]'), find('[data-room]'), find<HTMLFormElement>('form[data-draft]')];
if (check) tryDevices(check);
if (room) enter(room, talk(room));
if (draft || find('[data-draft-done]')) keepDraft(draft);
