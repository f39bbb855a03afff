type Kept = { value: Record<string, unknown>; until: number };

/** Most things kept of each kind: a load test must not eat the machine. */
const MOST = 5000;

/**
 * Where a test provider keeps sessions, codes and grants: in memory, so a restart forgets them. Shaped as oidc-provider's
 * adapters are: one object for each kind of thing.
 */
export function inMemory(): (kind: string) => object {
  const kinds = new Map<string, Map<string, Kept>>();
  const of = (kind: string) => kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind)!;

  return (kind) => {
    const kept = of(kind);
    const find = async (id: string) => {
      const found = kept.get(id);
      if (found && found.until > Date.now()) return found.value;
      kept.delete(id);
      return undefined;
    };
    return {
      find,
      findByUid: async (uid: string) => [...kept.values()].find((k) => k.value.uid === uid && k.until > Date.now())?.value,
      findByUserCode: async () => undefined,
      async upsert(id: string, value: Record<string, unknown>, seconds?: number) {
        kept.delete(id);
        kept.set(id, { value, until: seconds ? Date.now() + seconds * 1000 : Number.POSITIVE_INFINITY });
        if (kept.size > MOST) kept.delete(kept.keys().next().value!);
      },
      async consume(id: string) {
        const value = await find(id);
        if (value) value.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id: string) {
        kept.delete(id);
      },
      async revokeByGrantId(grant: string) {
        for (const [id, { value }] of kept) if (value.grantId === grant) kept.delete(id);
      },
    };
  };
}
