import type { County } from '../../counties/county.ts';
import { fixedFiles } from './assets/fixed.ts';
import { type Packed, pack, unpack } from './assets/pack.ts';
import { bundleScripts } from './assets/scripts.ts';
import { serviceWorker } from './assets/service-worker.ts';
import { bundleStyles } from './assets/styles.ts';

/** One file as it goes over the wire. */
export type Served = { body: Buffer; type: string; headers: Record<string, string> };

export type Assets = {
  /** Address of a script or style by name: url('resident.css') -> '/assets/resident-3f2a….css'. Throws for a name nobody gave. */
  url(name: string): string;
  /** Every path answered, for the router. */
  paths: readonly string[];
  /** The file at a path, in the best encoding the browser takes; nothing when there is none. */
  serve(path: string, acceptEncoding?: string): Served | undefined;
};

/**
 * Builds browser scripts (ES modules, minified, hashed names), the two style sheets, icons, manifests, robots.txt and the service
 * worker, compressed in memory. `url`: the public address. Call once at start, then `setAssets`. Throws with esbuild's words when a script does not build.
 */
export async function buildAssets({
  scripts,
  county,
  url,
}: {
  scripts: Readonly<Record<string, string>>;
  county: County;
  url: string;
}): Promise<Assets> {
  const [code, styles] = await Promise.all([bundleScripts(scripts), bundleStyles(county.theme)]);
  const built = [...code.files, ...styles.files];
  const addresses = new Map([...code.addresses, ...styles.addresses]);
  const cached = built.map((file) => file.path).filter((path) => path === addresses.get('resident.css') || path === addresses.get('enhance'));
  const files = [...built, ...fixedFiles(county, url), await serviceWorker(cached)];
  const packed = new Map<string, Packed>(await Promise.all(files.map(async (file) => [file.path, await pack(file)] as const)));
  return {
    url(name) {
      const address = addresses.get(name);
      if (!address) throw new Error(`No asset called "${name}". Known: ${[...addresses.keys()].join(', ')}`);
      return address;
    },
    paths: [...packed.keys()],
    serve(path, acceptEncoding = '') {
      const file = packed.get(path);
      return file && unpack(file, acceptEncoding);
    },
  };
}
