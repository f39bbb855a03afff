import { seeded, type Votes } from '../../src/modules/participation/index.ts';

const LEANINGS = 4;

/**
 * A made-up conversation with four leanings of different strength: some vote much and most vote little, as people do; each statement pleases or not, and
 * each leaning sees it in its own way. The same seed gives the same votes.
 */
export function aConversation(people: number, statements: number, votes: number, seed = 1): Votes {
  const random = seeded(seed);
  const leanings = Array.from({ length: LEANINGS }, () => Float64Array.from({ length: statements }, () => random() * 2 - 1));
  const liked = Float64Array.from({ length: statements }, () => random() - 0.3);
  const eager = Float64Array.from({ length: people }, () => Math.exp((random() + random() + random() - 1.5) * 1.6));
  const eagerness = eager.reduce((a, b) => a + b);
  const list = {
    participant: new Int32Array(votes),
    statement: new Int32Array(votes),
    vote: new Int8Array(votes),
    at: Float64Array.from({ length: votes }, (_, i) => i),
  };
  const seenBy = new Int32Array(statements).fill(-1);
  let cast = 0;
  for (let p = 0; p < people; p++) {
    const leaning = leanings[Math.floor(random() * LEANINGS)]!;
    const strength = 0.3 + random();
    const share = p === people - 1 ? votes - cast : Math.max(1, Math.round((eager[p]! / eagerness) * votes));
    for (let left = Math.min(share, statements, votes - cast); left > 0; ) {
      const s = Math.floor(random() * statements);
      if (seenBy[s] === p) continue;
      seenBy[s] = p;
      const said = liked[s]! * 0.7 + leaning[s]! * strength + (random() - 0.5) * 1.4;
      list.participant[cast] = p;
      list.statement[cast] = s;
      list.vote[cast++] = said > 0.25 ? -1 : said < -0.25 ? 1 : 0;
      left--;
    }
  }
  return {
    participant: list.participant.subarray(0, cast),
    statement: list.statement.subarray(0, cast),
    vote: list.vote.subarray(0, cast),
    at: list.at.subarray(0, cast),
  };
}
