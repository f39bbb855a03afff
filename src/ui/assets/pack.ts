import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Served } from '../assets.ts';

export type AssetFile = {
  path: string;
  type: string;
  text: string /** Its name changes with its content, so it may be kept for ever. */;
  hashed?: boolean;
};
export type Packed = { plain: Served; br: Served; gzip: Served };

const TEXT_TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
/** Media type of a built file, by its ending. */
export const typeOf = (path: string): string => `${TEXT_TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`;
/** Eight characters that change with the content. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, '').slice(0, 8);

const DAY = 86_400;

/** Compresses a file once, at start. */
export async function pack({ path, type, text, hashed }: AssetFile): Promise<Packed> {
  const plain = Buffer.from(text);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  const keep = hashed ? `public, max-age=${365 * DAY}, immutable` : path === '/service-worker.js' ? 'no-cache' : `public, max-age=${DAY}`;
  const headers = { 'content-type': type, 'cache-control': keep, vary: 'accept-encoding' };
  return {
    plain: { body: plain, type, headers },
    br: { body: br, type, headers: { ...headers, 'content-encoding': 'br' } },
    gzip: { body: gz, type, headers: { ...headers, 'content-encoding': 'gzip' } },
  };
}

/** The form the browser takes best. */
export const unpack = (file: Packed, acceptEncoding: string): Served =>
  /\bbr\b/.test(acceptEncoding) ? file.br : /\bgzip\b/.test(acceptEncoding) ? file.gzip : file.plain;
