import type { Actor } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import type { Conversation, ConversationId } from '../conversation.ts';
import type { Result } from '../math/compute.ts';
import type { Statement } from '../statement.store.ts';
import { changesSince, hasMoved } from './changes.store.ts';
import { Counting } from './counting.ts';
import type { Ledger } from './ledger.ts';
import { findMemory, keepMemory } from './memory.store.ts';

/** What a conversation is now: its statements, everybody's votes, and what is computed of them. */
export type Live = {
  /** Grows with every new result. */
  version: number;
  statements: ReadonlyMap<number, Statement>;
  ledger: Ledger;
  /** Nothing before the first vote. */
  result: Result | undefined;
};

type Room = {
  counting: Counting;
  version: number;
  result: Result | undefined;
  /** Everything before this transaction is in. */
  since: string;
  checkedAt: number;
  /** No result is computed before. */
  restUntil: number;
  usedAt: number;
  rememberedAt: number;
  moved: boolean;
  catching: Promise<void> | undefined;
  listeners: Set<(live: Live) => void>;
  clock: NodeJS.Timeout | undefined;
};

/** How soon a change is looked for, and how often at most a result is computed: both together stay under the two seconds promised. */
const LOOK_MS = 700;
const COMPUTE_MS = 1_000;
/** Computing takes at most this share of the time, however large the conversation. */
const SHARE = 0.2;
/** How often what is remembered besides votes is kept for a restart. */
const REMEMBER_MS = 10_000;
/** A conversation nobody has asked for is forgotten. */
const KEEP_MS = 30 * 60_000;
const NEVER = Number.NEGATIVE_INFINITY;

const rooms = new WeakMap<World, Map<ConversationId, Room>>();
const machinery: Actor = { role: 'system', name: 'participation' };

/**
 * The conversation as it is, its votes at most a moment old and its result a second or two. Each process holds those in use in memory, and reads only what
 * has changed since.
 */
export async function resultOf(world: World, { id }: Pick<Conversation, 'id'>): Promise<Live> {
  const room = roomOf(world, id);
  room.usedAt = performance.now();
  if (room.since === '0' || performance.now() - room.checkedAt > LOOK_MS / 2) await catchUp(world, id, room);
  return liveIn(room);
}

/** Hears of each new result until the returned function is called; within two seconds of the vote, whichever process took it. */
export function follow(world: World, { id }: Pick<Conversation, 'id'>, onNew: (live: Live) => void): () => void {
  const room = roomOf(world, id);
  room.listeners.add(onNew);
  room.clock ??= setInterval(() => {
    room.usedAt = performance.now();
    catchUp(world, id, room).catch((err) => world.log.error({ err }, 'a conversation was not caught up'));
  }, LOOK_MS).unref();
  return () => {
    room.listeners.delete(onNew);
    if (room.listeners.size > 0) return;
    clearInterval(room.clock);
    room.clock = undefined;
  };
}

const liveIn = ({ version, counting, result }: Room): Live => ({ version, statements: counting.statements, ledger: counting.ledger, result });

function roomOf(world: World, id: ConversationId): Room {
  const all = rooms.get(world) ?? new Map<ConversationId, Room>();
  rooms.set(world, all);
  const now = performance.now();
  for (const [other, room] of all) if (other !== id && room.listeners.size === 0 && now - room.usedAt > KEEP_MS) all.delete(other);
  const known = all.get(id);
  if (known) return known;
  const room: Room = {
    counting: new Counting(),
    version: 0,
    result: undefined,
    since: '0',
    checkedAt: NEVER,
    restUntil: NEVER,
    usedAt: now,
    rememberedAt: NEVER,
    moved: false,
    catching: undefined,
    listeners: new Set(),
    clock: undefined,
  };
  all.set(id, room);
  return room;
}

/** Whoever asks while the conversation is being read waits for the same reading. */
async function catchUp(world: World, id: ConversationId, room: Room): Promise<void> {
  room.catching ??= read(world, id, room)
    .then(() => compute(world, id, room))
    .finally(() => {
      room.catching = undefined;
    });
  await room.catching;
}

async function read(world: World, id: ConversationId, room: Room): Promise<void> {
  if (room.since === '0' || (await hasMoved(world.db, id, room.since))) {
    await look(world, machinery, { action: 'participation.compute', data: 'opinion' }, async (tx) => {
      if (room.since === '0') room.counting = new Counting(await findMemory(tx, id));
      const { upTo, ...changes } = await changesSince(tx, id, room.since);
      room.counting.take(changes);
      room.since = upTo;
    });
    room.moved = true;
  }
  room.checkedAt = performance.now();
}

async function compute(world: World, id: ConversationId, room: Room): Promise<void> {
  const began = performance.now();
  if (!room.moved || began < room.restUntil) return;
  room.moved = false;
  room.result = room.counting.result();
  room.version++;
  const took = performance.now() - began;
  room.restUntil = began + Math.max(COMPUTE_MS, took / SHARE);
  for (const tell of room.listeners) tell(liveIn(room));
  const { memory } = room.counting;
  if (!memory || began - room.rememberedAt < REMEMBER_MS) return;
  room.rememberedAt = began;
  await change(world, machinery, { action: 'participation.compute', data: 'opinion' }, (tx) => keepMemory(tx, id, memory));
}
