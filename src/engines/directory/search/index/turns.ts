/** Longest time that long work takes at once, milliseconds: what waits meanwhile is a search. */
const TURN = 3;

/** Does the work without a pause. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work in small turns, others having theirs between. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + TURN;
    while (performance.now() < until) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await new Promise((others) => setImmediate(others));
  }
}
