import { readFileSync } from 'node:fs';
import { anyone } from '../kernel/access.ts';
import { sha256 } from '../kernel/crypto.ts';
import { endpoint } from '../kernel/page.ts';

/** Looks that only one part's pages need: the route that serves the sheet, and the link that a page puts among its content. */
export function partStyles(at: `/${string}.css`, file: URL) {
  const css = readFileSync(file, 'utf8');
  return {
    route: endpoint({
      at,
      may: anyone,
      get: () => ({ send: css, type: 'text/css; charset=utf-8', headers: { 'cache-control': 'public, max-age=31536000, immutable' } }),
    }),
    Styles: () => <link rel="stylesheet" href={`${at}?v=${sha256(css).slice(0, 10)}`} precedence="part" />,
  };
}
