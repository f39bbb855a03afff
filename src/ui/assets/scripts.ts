import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { type AssetFile, typeOf } from './pack.ts';

const OURS = Object.fromEntries(['enhance', 'session', 'over'].map((name) => [name, join(import.meta.dirname, `../client/${name}.ts`)]));
/** Browsers of the last years: those with ES modules, <dialog> and :has(). */
export const BROWSERS = ['chrome109', 'firefox121', 'safari15.6'];

/** Bundles each named script; what several share comes in chunks of its own. */
export async function bundleScripts(scripts: Readonly<Record<string, string>>): Promise<{ files: AssetFile[]; addresses: Map<string, string> }> {
  const entryPoints = { ...OURS, ...scripts };
  const result = await build({
    entryPoints,
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: BROWSERS,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
    metafile: true,
    write: false,
  });
  const files = result.outputFiles.map(({ path, text }) => ({ path: `/assets/${basename(path)}`, type: typeOf(path), text, hashed: true }));
  const built = Object.entries(result.metafile.outputs).filter(([, output]) => output.entryPoint);
  const addresses = new Map(
    Object.keys(entryPoints).map((name) => {
      const file = built.find(([path]) => basename(path).replace(/-[A-Z0-9]{8}\.js$/, '') === name)?.[0] ?? name;
      return [name, `/assets/${basename(file)}`] as const;
    }),
  );
  return { files, addresses };
}
