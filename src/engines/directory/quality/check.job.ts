import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { checkQuality } from './findings.store.ts';

/** Looks every service through: after an import, or when an editor asks. */
export const CHECK = 'directory:check';
export async function check(_payload: Record<string, unknown>, world: World): Promise<void> {
  await change(world, { role: 'system', name: 'directory' }, { action: 'directory.check' }, (tx) => checkQuality(tx));
}
