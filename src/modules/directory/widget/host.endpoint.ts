import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { everyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';

/** The script that a page with our frames may use, at an address that stays. */
export const HOST_SCRIPT = '/widget/host.js';

let made: Promise<string> | undefined;
const built = async () => {
  const source = await readFile(join(import.meta.dirname, 'client/host.ts'), 'utf8');
  return (await transform(source, { loader: 'ts', format: 'iife', minify: true, target: 'es2020' })).code;
};

export const hostScript = endpoint({
  at: HOST_SCRIPT,
  may: everyone,

  async get() {
    made ??= built();
    return {
      send: await made,
      type: 'text/javascript; charset=utf-8',
      headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=3600' },
    };
  },
});
