import { addVersion, findService, layerOf, noLayer } from '../../engines/directory/index.ts';
import { change } from '../../kernel/change.ts';
import type { World } from '../../kernel/world.ts';

/** Sample instructions and supply, for services that nobody has edited. */
export async function seed(world: World): Promise<void> {
  const { instructions } = await import('../../../demo/ita-uusimaa/catalogue.ts');
  for (const { service: key, ...told } of instructions) {
    const service = await findService(world.db, key);
    if (!service || (await layerOf(world.db, service.id)).number > 0) continue;
    await change(world, { role: 'system', name: 'demo' }, { action: 'catalogue.seed' }, (tx) =>
      addVersion(tx, service.id, { based: 0, did: 'published', content: { ...noLayer, ...told } }),
    );
  }
}
