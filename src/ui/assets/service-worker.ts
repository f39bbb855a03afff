import { join } from 'node:path';
import { build } from 'esbuild';
import { LANGS } from '../../kernel/i18n.ts';
import { ADDRESS } from '../addresses.ts';
import { type AssetFile, hashOf, typeOf } from './pack.ts';
import { BROWSERS } from './scripts.ts';

/** The service worker, told which files the offline pages need. A new style sheet makes a new cache. */
export async function serviceWorker(cached: readonly string[]): Promise<AssetFile> {
  const offline = LANGS.map((lang) => `/${lang}${ADDRESS.offline}`);
  const result = await build({
    entryPoints: [join(import.meta.dirname, '../client/service-worker.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: BROWSERS,
    logLevel: 'silent',
    define: { CACHE: JSON.stringify(`polku-${hashOf(cached.join())}`), FILES: JSON.stringify([...offline, '/favicon.svg', ...cached]) },
    write: false,
  });
  return { path: '/service-worker.js', type: typeOf('x.js'), text: result.outputFiles[0]!.text };
}
