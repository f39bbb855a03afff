import { fileURLToPath } from 'node:url';
import type { Part } from '../../kernel/part.ts';
import { about } from './about-you/about.page.tsx';
import './actions.ts';
import { begin } from './begin/begin.page.tsx';
import { choose } from './choose/choose.page.tsx';
import { embed } from './embed/embed.page.tsx';
import { FORGET, forget } from './forget.job.ts';
import { leave } from './leave/leave.page.tsx';
import { news } from './news/news.page.tsx';
import { SEND, send } from './news/send.job.ts';
import { drawing } from './opinions/drawing.endpoint.tsx';
import { live } from './opinions/live.endpoint.ts';
import { opinions } from './opinions/opinions.page.tsx';
import { moderate } from './moderate/moderate.page.tsx';
import { answer } from './organise/answer.page.tsx';
import { beginKept } from './organise/begin.page.tsx';
import { CLOSE, closeInTime } from './organise/close.job.ts';
import { keep } from './organise/keep.page.tsx';
import { list } from './organise/list.page.tsx';
import { settings } from './organise/settings.page.tsx';
import { statements } from './organise/statements.page.tsx';
import { translate } from './organise/translate.page.tsx';
import { report } from './results/report.page.tsx';
import { results } from './results/results.page.tsx';
import { screen } from './results/screen.page.tsx';
import { seedConversations } from './seed.ts';
import { styles } from './styles.tsx';
import { data } from './transfer/export.endpoint.ts';
import { voice } from './voice/voice.page.tsx';
import { vote } from './vote/vote.page.tsx';
import { votes } from './votes/votes.page.tsx';
import { write } from './write/write.page.tsx';

export { AddressTaken, importConversation } from './transfer/import.ts';
export { isSlug } from './organise/slug.rules.ts';
export { computeFiles } from './compute-files.ts';
export { type OpenConversation, openConversations } from './open-conversations.ts';
export { UnusableFile } from './exchange/csv.ts';
export { ballotsOf, type Votes } from './math/ballots.ts';
export { compute } from './math/compute.ts';
export { LiveComputation } from './math/live.ts';
export { seeded } from './math/random.ts';
export { stability } from './math/stability.ts';
export { type Differences, differences } from './truth.ts';

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Open opinion conversations: residents vote on each other's statements, and see what unites and what divides. */
export const participation: Part = {
  name: 'participation',
  routes: [
    results,
    report,
    screen,
    data,
    list,
    beginKept,
    keep,
    settings,
    statements,
    translate,
    moderate,
    answer,
    choose,
    begin,
    vote,
    votes,
    write,
    opinions,
    about,
    voice,
    news,
    leave,
    live,
    drawing,
    embed,
    styles,
  ],
  seed: seedConversations,
  scripts: {
    voting: script('./vote/client/voting.ts'),
    opinions: script('./opinions/client/opinions.ts'),
    'conversation-screen': script('./results/client/screen.ts'),
    'conversation-frame': script('./embed/client/frame.ts'),
  },
  jobs: { [SEND]: send, [FORGET]: (_payload, world) => forget(world), [CLOSE]: (_payload, world) => closeInTime(world) },
  every: { [FORGET]: '40 2 * * *', [CLOSE]: '*/10 * * * *' },
};
