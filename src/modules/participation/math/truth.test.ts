import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readReference } from '../exchange/reference.ts';
import { differences } from '../truth.ts';

/** Complete results of the reference system ("math blobs"), read in place. Ours must equal them wherever labels of groups do not decide, and with its labels everywhere. */
const folder = join(process.env.POLKU_SHARED ?? '../shared', 'data/polis/truth');
const skip = existsSync(folder) ? false : 'skipped: data absent';

for (const name of skip ? [] : readdirSync(folder))
  test(`${name}: everything equals the reference's result`, async () => {
    const { exact, cold } = await differences(join(folder, name));
    const { center, cosines, positions, groupAwareConsensus, priorities, groupsFromItsBases, ...unequal } = exact!;
    assert.deepEqual(unequal, { groupVotes: 0, representative: 0, consensus: 0 });
    assert.ok(center < 1e-9 && groupAwareConsensus < 1e-9 && priorities < 1e-9, JSON.stringify(exact));
    assert.ok(
      cosines.every((c) => c > 0.999999),
      `components: ${cosines}`,
    );
    assert.ok(positions < 1e-9, `positions: ${positions}`);
    assert.equal(groupsFromItsBases, 1, 'from its base clusters, its groups');

    // From a cold start as many groups as it came to over time, and much the same people in each. Those whom it has and we have not were let in
    // when there were fewer statements: once in, always in.
    assert.equal(cold.extra, 0);
    assert.equal(cold.groups, cold.referenceGroups);
    assert.ok(cold.rand > 0.6, `adjusted Rand index ${cold.rand}`);
  });

test('the reference results are there, with their groups', { skip }, async () => {
  assert.equal(readdirSync(folder).length, 3);
  assert.equal((await readReference(join(folder, 'biodiversity'))).groups.size, 443);
});
