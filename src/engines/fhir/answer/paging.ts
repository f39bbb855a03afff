import type { Actor } from '../../../kernel/access.ts';
import type { World } from '../../../kernel/world.ts';
import type { Given } from '../ask/ask.ts';
import { Wrong } from './outcome.ts';

/** Where the next page begins, and of what: sealed, so that an address never tells what a person's name was searched by, and bound to who asked. */
export type Page = { given: Given; after: string };

/** The value of `_page` in the link to the next page. */
export const sealPage = (world: World, actor: Actor, type: string, page: Page): string =>
  world.crypto.seal(JSON.stringify(page), context(actor, type));

/** Throws `Wrong` 400 when it was altered or is somebody else's. */
export function openPage(world: World, actor: Actor, type: string, sealed: string): Page {
  try {
    return JSON.parse(world.crypto.open(sealed, context(actor, type))) as Page;
  } catch {
    throw new Wrong(400, 'invalid', 'Not a page of a search of yours: begin the search again', '_page');
  }
}

const context = (actor: Actor, type: string): string =>
  `fhir.page ${type} ${actor.role} ${'client' in actor ? actor.client : 'session' in actor ? actor.session : ''} ${'person' in actor ? actor.person : ''}`;
