import { findMessage, messagesOf, threadChannel } from '../../../engines/conversation/index.ts';
import { type Live, subscribe } from '../../../engines/realtime/index.ts';
import { change, look } from '../../../kernel/change.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { AppointmentId, MatterId, MessageId, ThreadId } from '../../../kernel/ids.ts';
import type { EventClient } from '../../../kernel/page.ts';
import type { World } from '../../../kernel/world.ts';
import { drawMessage } from '../chat/message.view.tsx';
import { type Partaker, visitChannel } from '../parties.ts';
import { iceServers } from './ice.rules.ts';
import { present } from './present.ts';
import { leave, type PresenceId, type StreamId, stillHere } from './presence.store.ts';
import { takeSignals } from './signal.store.ts';

type Page = {
  world: World;
  actor: Partaker;
  lang: Lang;
  visit: { id: AppointmentId; matter: MatterId };
  thread: ThreadId;
  me: PresenceId;
  stream: StreamId;
};

/**
 * Tells one opened page what happens in its visit, in order, until it closes. What an event says is never sent on as such: each telling reads the
 * present state with the reader's own rights. After missed events everything is told again; the page knows what it has.
 */
export function follow(client: EventClient, { world, actor, lang, visit, thread, me, stream }: Page): () => void {
  const { db } = world;
  let told = Promise.resolve();
  const tell = (work: () => Promise<void>) => {
    told = told.then(work).catch((err) => world.log.error({ err }, 'visit page not told'));
  };

  const standing = async () => client.send('now', await present(world, visit.id, actor, lang));
  const signals = async () => {
    for (const { from, body } of await takeSignals(db, me, stream, world.clock())) client.send('signal', { from, body });
  };
  const messages = async (only?: MessageId) => {
    const found = await look(world, actor, { action: 'visits.messages', data: 'message', matter: visit.matter }, async (tx) =>
      only ? [await findMessage(tx, only)] : messagesOf(tx, thread),
    );
    for (const m of found) if (m) client.send('message', { id: m.id, html: drawMessage(lang, m, actor) });
  };

  async function heard({ type, data }: Live): Promise<void> {
    if (type === 'visits.signal') return data.to === me ? signals() : undefined;
    if (type === 'conversation.written') return messages(data.message as MessageId);
    if (type === 'visits.came' && data.presence !== me && (await stillHere(db, visit.id, me, actor, world.clock())) === 'moved')
      return client.send('moved', {});
    await standing();
  }
  const everything = () =>
    tell(async () => {
      await messages();
      await standing();
      await signals();
    });

  const stop = subscribe([visitChannel(visit.id), threadChannel(thread)], (event) => tell(() => heard(event)), everything);
  client.send('hello', { ice: iceServers(world.config, me, world.clock()) });
  everything();
  return () => {
    stop();
    tell(() => change(world, actor, { action: 'visits.leave', data: 'visit' }, (tx) => leave(tx, visit, me, stream)));
  };
}
