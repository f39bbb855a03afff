import { readFileSync } from 'node:fs';
import { anyone } from '../../../kernel/access.ts';
import { sha256 } from '../../../kernel/crypto.ts';
import { endpoint } from '../../../kernel/page.ts';

const css = readFileSync(new URL('./room.css', import.meta.url), 'utf8');

/** Looks of the room and the device check, which only this module's pages need. */
export const roomStyles = endpoint({
  at: '/visits/room.css',
  may: anyone,
  get: () => ({ send: css, type: 'text/css; charset=utf-8', headers: { 'cache-control': 'public, max-age=31536000, immutable' } }),
});

export const RoomStyles = () => <link rel="stylesheet" href={`/visits/room.css?v=${sha256(css).slice(0, 10)}`} precedence="room" />;
