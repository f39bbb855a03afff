import { gzipSync } from 'node:zlib';
import { anyone } from '../../../kernel/access.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { endpoint, missing } from '../../../kernel/page.ts';
import { drawAlone } from '../draw-alone.tsx';
import type { Live } from '../live/live.ts';
import { openedBy, ownIn } from '../opened.ts';
import { accessOf } from './access.rules.ts';
import { Among } from './among.view.tsx';
import { ownPlace } from './own-place.ts';

/** The map and all that is the same for everybody, drawn once for each new result and language, however many pages are open. */
export const drawing = endpoint({
  at: '/participation/drawing/:slug',
  may: anyone,

  async get(visit) {
    const opened = await openedBy(visit);
    if (!opened) return missing;
    const votes = opened.conversation.results === 'live' ? 0 : (await ownIn(visit, opened.conversation)).votes.length;
    if (accessOf(opened, votes) !== 'shown') return missing;
    const { html, packed } = drawn(visit.lang, opened.live);
    const type = 'text/html; charset=utf-8';
    if (!visit.header('accept-encoding')?.includes('gzip')) return { send: html, type };
    return { send: packed, type, headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' } };
  },
});

type Drawn = { version: number; html: string; packed: Buffer };
const kept = new WeakMap<Live['ledger'], Map<Lang, Drawn>>();
function drawn(lang: Lang, now: Live): Drawn {
  const byLang = kept.get(now.ledger) ?? new Map<Lang, Drawn>();
  kept.set(now.ledger, byLang);
  const known = byLang.get(lang);
  if (known?.version === now.version) return known;
  const html = drawAlone(lang, <Among lang={lang} live={now} own={ownPlace(lang, now, undefined)} />);
  const made = { version: now.version, html, packed: gzipSync(html, { level: 4 }) };
  byLang.set(lang, made);
  return made;
}
