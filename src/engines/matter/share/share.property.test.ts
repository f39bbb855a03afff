import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { actorOf, testWorld } from '../../../../test/world.ts';
import type { Actor, Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { ConsentId, MatterId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { findMatter, openMatter } from '../matter.store.ts';
import { SHARE_MINUTES, type ShareMinutes } from './share.rules.ts';
import { endShare, findShare, readShared, type ShareId, share, sharesTaken, takeShare } from './share.store.ts';

let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
let now = new Date('2026-11-23T08:00:00Z');
before(async () => {
  const made = await testWorld({ demo: true, clock: () => now });
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
});
after(() => close());

const RUNS = 20;
const act = { action: 'test' };
const otso = actorOf('otso') as Resident;
const aino = actorOf('aino') as Resident;
const PROFESSIONALS = ['physio', 'nurse'] as const;
type Key = (typeof PROFESSIONALS)[number];

/** What happens to shares: made by the child or a guardian, a code entered by somebody, taken back, guardianship ended, time gone by. */
type Step =
  | { do: 'share'; by: 'self' | 'guardian'; minutes: ShareMinutes }
  | { do: 'enter'; who: Key; nth: number }
  | { do: 'end'; nth: number; by: 'self' | 'guardian' }
  | { do: 'guardianship-ends' }
  | { do: 'wait'; minutes: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('share' as const),
        by: fc.constantFrom('self' as const, 'guardian' as const),
        minutes: fc.constantFrom(...SHARE_MINUTES),
      }),
    },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('enter' as const), who: fc.constantFrom(...PROFESSIONALS), nth: fc.nat(4) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('end' as const), nth: fc.nat(4), by: fc.constantFrom('self' as const, 'guardian' as const) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('guardianship-ends' as const) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 16, 29, 30, 31, 119, 120, 1_440, 10_079) }) },
  ),
  { minLength: 6, maxLength: 16 },
);

/** What should be true, by pure reckoning. */
type Expected = { id: ShareId; code: string; by: 'self' | 'guardian'; endsAt: number; takenBy?: Key; ended: boolean };
const stands = (s: Expected, guardian: boolean, at: Date): boolean => !s.ended && s.endsAt > at.getTime() && (s.by === 'self' || guardian);

test(`whatever is shared, entered, taken back, ended and waited for, a professional reads exactly what stands (${RUNS} stories)`, async () => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (story) => {
      // Tries are counted for a quarter of an hour; another story is another day.
      now = plusMinutes(now, 24 * 60);
      const matter = await change(world, otso, act, (tx) => openMatter(tx, { topic: 'koe', lang: 'fi' }));
      const basis = await guardianship();
      const guardianActor: Resident = { ...otso, by: { person: aino.person, name: aino.name, basis, kind: 'guardianship' } };
      const actors = { self: otso, guardian: guardianActor } as const;
      const shares: Expected[] = [];
      const tries: Record<Key, { wrong: number; since: number }> = { physio: { wrong: 0, since: 0 }, nurse: { wrong: 0, since: 0 } };
      let guardian = true;

      for (const step of story) {
        if (step.do === 'wait') now = plusMinutes(now, step.minutes);
        if (step.do === 'guardianship-ends' && guardian) {
          guardian = false;
          await owner.query(`update consent.consent set status = 'inactive', status_reason = 'registry' where id = $1`, [basis]);
        }
        if (step.do === 'share' && (step.by === 'self' || guardian)) {
          const id = randomUUID() as ShareId;
          const made = await change(world, actors[step.by], act, (tx) => share(tx, world, { id, matters: [matter], minutes: step.minutes }));
          shares.push({ id, code: made!.code, by: step.by, endsAt: plusMinutes(now, step.minutes).getTime(), ended: false });
        }
        const chosen = 'nth' in step ? shares[step.nth % Math.max(shares.length, 1)] : undefined;
        if (step.do === 'end' && chosen) {
          const may: boolean = (step.by === 'self' || (guardian && chosen.by === 'guardian')) && !chosen.ended && chosen.endsAt > now.getTime();
          assert.equal(await change(world, actors[step.by], act, (tx) => endShare(tx, chosen.id)), may);
          if (may) chosen.ended = true;
        }
        if (step.do === 'enter' && chosen) {
          const counted = tries[step.who];
          if (counted.since <= plusMinutes(now, -15).getTime()) Object.assign(counted, { wrong: 0, since: now.getTime() });
          counted.wrong++;
          const free = counted.wrong <= 5;
          const takes: boolean = free && stands(chosen, guardian, now) && (chosen.takenBy ?? step.who) === step.who;
          const { kind } = await change(world, actorOf(step.who), act, (tx) => takeShare(tx, world, chosen.code));
          assert.equal(kind, takes ? 'taken' : free ? 'not-found' : 'too-many');
          if (takes) {
            chosen.takenBy = step.who;
            counted.wrong--;
          }
        }
        looked += await compare(shares, matter, guardian);
      }
      await owner.query(`update consent.consent set status = 'inactive', status_reason = 'error' where id = $1 and status = 'active'`, [basis]);
    }),
    { numRuns: RUNS },
  );
  console.log(`${looked} looks by professionals at shares`);
});

async function guardianship(): Promise<ConsentId> {
  const { rows } = await owner.query(
    `insert into consent.consent (county, kind, policy, subject, grantee, source, status, starts_at, created_at)
     values ($1, 'guardianship', 'test', $2, $3, 'population-register', 'active', $4, $4) returning id`,
    [world.county.key, otso.person, aino.person, plusMinutes(now, -1)],
  );
  return rows[0].id as ConsentId;
}

/** Every professional looks at every share: what is seen is what the reckoning says, and outside the share nothing is. */
async function compare(shares: readonly Expected[], matter: MatterId, guardian: boolean): Promise<number> {
  for (const who of PROFESSIONALS) {
    const professional: Actor = actorOf(who);
    await change(world, professional, act, async (tx) => {
      const taken = new Set((await sharesTaken(tx)).map((s) => s.id));
      for (const s of shares) {
        const expected = s.takenBy === who && stands(s, guardian, now);
        assert.equal((await readShared(tx, s.id, () => findMatter(tx, matter))) !== undefined, expected, 'the matter through the share');
        assert.equal(taken.has(s.id), expected, 'the list of shares');
        assert.equal((await findShare(tx, s.id)) !== undefined, s.takenBy === who, 'the share itself');
      }
      assert.equal(await findMatter(tx, matter), undefined, 'outside the share');
    });
  }
  return shares.length * PROFESSIONALS.length;
}
