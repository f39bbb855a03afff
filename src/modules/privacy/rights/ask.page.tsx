import { residentsInFullIdentified } from '../../../kernel/access.ts';
import type { LogLine } from '../../../kernel/audit/read.ts';
import { change } from '../../../kernel/change.ts';
import { missing, page } from '../../../kernel/page.ts';
import { lineOf } from '../log/line.store.ts';
import { readAsk, typedAsk } from './ask.input.ts';
import { AskView } from './ask.view.tsx';
import { isKind } from './kinds.ts';
import { receive } from './request.store.ts';

/** Sending a request about own data. A sensitive act: who asks has identified themself just now (GDPR 12(6)). */
export const ask = page({
  at: '/my/rights/ask/:kind',
  may: residentsInFullIdentified,

  async get(visit) {
    const { params, form, query } = visit;
    if (!isKind(params.kind)) return missing;
    const typed = typedAsk(form, query);
    const line: LogLine | undefined = params.kind === 'clarification' && typed.line ? await lineOf(visit, typed.line) : undefined;
    return { show: <AskView visit={visit} kind={params.kind} typed={{ ...typed, line: line?.id ?? '' }} line={line} /> };
  },

  async post(visit) {
    const { world, actor, params, form, query, lang, now } = visit;
    if (!isKind(params.kind)) return missing;
    const typed = typedAsk(form, query);
    const line = params.kind === 'clarification' && typed.line ? await lineOf(visit, typed.line) : undefined;
    const { asked, mistakes } = readAsk(params.kind, form, { ...typed, line: line?.id ?? '' }, now);
    if (mistakes) return { show: <AskView visit={visit} kind={params.kind} typed={typed} line={line} mistakes={mistakes} />, status: 422 };
    const id = await change(world, actor, { action: 'privacy.ask', subject: actor.person, data: 'privacy request' }, (tx) =>
      receive(tx, asked, lang),
    );
    return { go: `/my/rights/requests/${id}?sent=1` };
  },
});
