import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { system, testWorld } from '../../../../test/world.ts';
import { scopeOf } from '../../../engines/fhir/index.ts';
import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { addClient, changeClient, type ClientId } from '../clients/client.store.ts';
import { bearer, giveToken, TOKEN_MINUTES } from './token.store.ts';

/** Whatever is done in whatever order, a token opens exactly what it should at that moment, and nothing after it. */
let world: World;
let close: () => Promise<void>;
let now = new Date('2026-11-23T08:00:00Z');
before(async () => {
  ({ world, close } = await testWorld({ clock: () => now }));
});
after(() => close());

const SCOPES = ['Patient', 'Appointment', 'AuditEvent'].map(scopeOf);
const JWKS = { keys: [] };
type Held = { token: string; scopes: string[]; until: Date };
/** What should be so, in the plainest words. */
type Model = { active: boolean; scopes: string[]; held: Held[]; ended: string[] };

const someScopes = fc.subarray(SCOPES, { minLength: 1 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), scopes: someScopes }),
  fc.record({ kind: fc.constant('scopes' as const), scopes: someScopes }),
  fc.record({ kind: fc.constantFrom('disable' as const, 'enable' as const, 'keys' as const) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
);

test('no sequence of tokens, ends, narrowings, new keys and time leaves access behind', async () => {
  let checks = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const act = <T>(work: Parameters<typeof change<T>>[3]) => change(world, system, { action: 'test' }, work);
      const id = (await act((tx) => addClient(tx, { name: crypto.randomUUID(), contact: '', jwks: JWKS, scopes: SCOPES }))) as ClientId;
      const model: Model = { active: true, scopes: SCOPES, held: [], ended: [] };
      const endAll = () => {
        model.ended.push(...model.held.map((h) => h.token));
        model.held = [];
      };
      for (const s of steps) {
        if (s.kind === 'wait') now = new Date(now.getTime() + s.seconds * 1000);
        else if (s.kind === 'ask') {
          const scopes = s.scopes.filter((scope) => model.scopes.includes(scope));
          const token = model.active && scopes.length > 0 && (await act((tx) => giveToken(tx, id, scopes)));
          if (token) model.held.push({ token, scopes, until: new Date(now.getTime() + TOKEN_MINUTES * 60_000) });
        } else {
          await act((tx) =>
            changeClient(
              tx,
              id,
              {
                disable: { state: 'disabled' as const },
                enable: { state: 'active' as const },
                keys: { jwks: JWKS },
                scopes: { scopes: 'scopes' in s ? s.scopes : [] },
              }[s.kind],
            ),
          );
          if (s.kind === 'scopes') model.scopes = s.scopes;
          if (s.kind === 'disable' || s.kind === 'keys') endAll();
          if (s.kind === 'disable' || s.kind === 'enable') model.active = s.kind === 'enable';
        }
        for (const { token, scopes, until } of model.held) {
          const should = model.active && until > now ? scopes.filter((scope) => model.scopes.includes(scope)).sort() : undefined;
          assert.deepEqual((await bearer(world, token))?.scopes, should);
          checks++;
        }
        for (const token of model.ended) assert.equal(await bearer(world, token), undefined);
      }
    }),
    { numRuns: 40 },
  );
  assert.ok(checks > 60, `${checks} checks`);
});
