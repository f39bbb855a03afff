import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { change } from '../../kernel/change.ts';
import type { World } from '../../kernel/world.ts';
import { setWishes, type WishChange, wishesOf } from './wishes/wishes.store.ts';

/** What some of the demo's people have wished, so that the desk has something to take into account. */
const WISHES: Readonly<Record<string, WishChange>> = {
  eino: { callTime: 'morning', needs: ['hearing'], needsNote: '' },
  sara: { needs: ['plain-language'], needsNote: '' },
};

/** Loads the wishes of the demo; those who have said something since keep what they said. */
export const seed = (world: World): Promise<void> =>
  change(world, { role: 'system', name: 'demo' }, { action: 'contact.seed' }, async (tx) => {
    for (const { key, id } of residents) {
      const wish = WISHES[key];
      const said = await wishesOf(tx, id);
      if (wish && said.needs.length === 0 && !said.callTime) await setWishes(tx, id, wish);
    }
  });
