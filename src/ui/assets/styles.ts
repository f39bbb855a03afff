import { join } from 'node:path';
import { build } from 'esbuild';
import type { County } from '../../../counties/county.ts';
import { themeCss } from '../theme/theme.ts';
import { type AssetFile, hashOf, typeOf } from './pack.ts';
import { BROWSERS } from './scripts.ts';

const STYLES = join(import.meta.dirname, '../styles');
const SHARED = ['base', 'text', 'icons', 'header', 'footer', 'layout', 'buttons', 'forms', 'choices', 'notices', 'cards', 'lists', 'dialog'];
const RESIDENT = [...SHARED, 'services', 'forced', 'print'];
/** Only where a map is: the library's own sheet under ours. */
const MAP = ['map'];
const DESK = [...SHARED, 'desk', 'forced', 'print'];

async function bundle(name: string, sheets: readonly string[], theme: County['theme']): Promise<AssetFile> {
  const result = await build({
    stdin: { contents: sheets.map((sheet) => `@import './${sheet}.css';`).join('\n'), resolveDir: STYLES, loader: 'css' },
    bundle: true,
    minify: true,
    target: BROWSERS,
    loader: { '.png': 'dataurl' },
    logLevel: 'silent',
    banner: { css: themeCss(theme) },
    write: false,
  });
  const text = result.outputFiles[0]!.text;
  const path = `/assets/${name}-${hashOf(text)}.css`;
  return { path, type: typeOf(path), text, hashed: true };
}

/** The style sheets, with the county's colours at their head. */
export async function bundleStyles(theme: County['theme']): Promise<{ files: AssetFile[]; addresses: Map<string, string> }> {
  const [resident, desk, map] = await Promise.all([bundle('resident', RESIDENT, theme), bundle('desk', DESK, theme), bundle('map', MAP, theme)]);
  return {
    files: [resident, desk, map],
    addresses: new Map([
      ['resident.css', resident.path],
      ['desk.css', desk.path],
      ['map.css', map.path],
    ]),
  };
}
