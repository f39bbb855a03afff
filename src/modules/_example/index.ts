import type { Part } from '../../kernel/part.ts';
import { greet } from './greet/greet.page.tsx';

/** What this module is for, in one sentence. */
export const _example: Part = { name: '_example', routes: [greet] };
