import type { Actor } from '../../../kernel/access.ts';
import type { World } from '../../../kernel/world.ts';
import { look } from '../../../kernel/change.ts';
import type { Conversation, ConversationId } from '../conversation.ts';
import { compute, type Result } from '../math/compute.ts';
import type { Statement } from '../statement.store.ts';
import { changesSince, hasMoved } from './changes.store.ts';
import { Ledger } from './ledger.ts';

/** What a conversation is now: its statements, everybody's votes, and what is computed of them. */
export type Live = {
  /** Grows with every change. */
  version: number;
  statements: ReadonlyMap<number, Statement>;
  ledger: Ledger;
  /** Nothing before the first vote. */
  result: Result | undefined;
};

type Room = Live & {
  /** Everything before this transaction is in. */
  since: string;
  checkedAt: number;
  computedAt: number;
  usedAt: number;
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
/** A conversation nobody has asked for is forgotten. */
const KEEP_MS = 30 * 60_000;

const rooms = new WeakMap<World, Map<ConversationId, Room>>();
const counting: Actor = { role: 'system', name: 'participation' };

/**
 * The conversation as it is, at most a moment old. Each process holds those in use in memory, and reads only what has changed since; what it computes
 * depends on the votes alone, so every process shows the same and a restart changes nothing.
 */
export async function resultOf(world: World, { id }: Pick<Conversation, 'id'>): Promise<Live> {
  const room = roomOf(world, id);
  room.usedAt = performance.now();
  await catchUp(world, id, room);
  return room;
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

function roomOf(world: World, id: ConversationId): Room {
  const all = rooms.get(world) ?? new Map<ConversationId, Room>();
  rooms.set(world, all);
  const now = performance.now();
  for (const [other, room] of all) if (other !== id && room.listeners.size === 0 && now - room.usedAt > KEEP_MS) all.delete(other);
  const known = all.get(id);
  if (known) return known;
  const room: Room = {
    version: 0,
    statements: new Map(),
    ledger: new Ledger(),
    result: undefined,
    since: '0',
    checkedAt: Number.NEGATIVE_INFINITY,
    computedAt: Number.NEGATIVE_INFINITY,
    usedAt: now,
    moved: false,
    catching: undefined,
    listeners: new Set(),
    clock: undefined,
  };
  all.set(id, room);
  return room;
}

/** Reads and computes when it is time; whoever asks meanwhile waits for the same. */
async function catchUp(world: World, id: ConversationId, room: Room): Promise<void> {
  if (performance.now() - room.checkedAt < LOOK_MS / 2 && room.since !== '0') return;
  room.catching ??= readAndCompute(world, id, room).finally(() => {
    room.catching = undefined;
  });
  await room.catching;
}

async function readAndCompute(world: World, id: ConversationId, room: Room): Promise<void> {
  if (room.since === '0' || (await hasMoved(world.db, id, room.since))) {
    const changes = await look(world, counting, { action: 'participation.compute', data: 'opinion' }, (tx) => changesSince(tx, id, room.since));
    if (changes.statements) room.statements = new Map(changes.statements.map((s) => [s.tid, s]));
    for (const pid of changes.left) room.ledger.remove(pid);
    for (const v of changes.votes) room.ledger.put(v.participant, v.statement, v.value, v.important);
    room.since = changes.upTo;
    room.moved = true;
  }
  room.checkedAt = performance.now();
  if (!room.moved || room.checkedAt - room.computedAt < COMPUTE_MS) return;
  room.moved = false;
  room.result = resultFrom(room);
  room.version++;
  const took = performance.now() - room.checkedAt;
  room.computedAt = performance.now() + Math.max(0, took / SHARE - COMPUTE_MS);
  for (const tell of room.listeners) tell(room);
}

/**
 * The mathematics of what the conversation holds. Waiting statements nobody but their author has seen, and merged ones count where they were merged
 * into: both are left out. Rejected and withdrawn ones count as 0 for everybody, as in the reference.
 */
export function resultFrom({ statements, ledger }: Pick<Live, 'statements' | 'ledger'>): Result | undefined {
  const counted = [...statements.values()].filter((s) => s.state !== 'waiting' && s.state !== 'merged');
  const ballots = ledger.ballots(counted.map((s) => s.tid));
  if (ballots.participants.length === 0) return undefined;
  return compute(ballots, {
    out: new Set(counted.filter((s) => s.state !== 'accepted').map((s) => s.tid)),
    meta: new Set(counted.filter((s) => s.meta).map((s) => s.tid)),
  });
}
