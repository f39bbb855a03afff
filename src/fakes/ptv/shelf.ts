import type { Kind } from './content.ts';
import type { Json } from './written.ts';

type Status = 'Published' | 'Archived' | 'Withdrawn';
export type Held = { json: Json; modified: Date; status: Status };

/** What the fake holds. Tests change it as an organisation would in PTV. */
export class Shelf {
  readonly #held = new Map<Kind, Map<string, Held>>();
  readonly #clock: () => Date;

  constructor(content: Readonly<Record<Kind, readonly Json[]>>, clock: () => Date) {
    this.#clock = clock;
    for (const [kind, records] of Object.entries(content) as [Kind, readonly Json[]][]) for (const json of records) this.put(kind, json);
  }

  /** Publishes a record, or a new form of it. */
  put(kind: Kind, json: Json): void {
    const of = this.#held.get(kind) ?? new Map<string, Held>();
    this.#held.set(kind, of);
    of.set(String(json.id), { json, modified: this.#clock(), status: 'Published' });
  }

  /** Takes a record out of what is published. */
  end(kind: Kind, id: string, status: 'Archived' | 'Withdrawn' = 'Archived'): void {
    const held = this.#held.get(kind)?.get(id);
    if (held) Object.assign(held, { status, modified: this.#clock() });
  }

  get(kind: Kind, id: string): Held | undefined {
    return this.#held.get(kind)?.get(id);
  }

  list(kind: Kind, status: Status, from?: Date, before?: Date): Json[] {
    return [...(this.#held.get(kind)?.values() ?? [])]
      .filter((h) => h.status === status && (!from || h.modified >= from) && (!before || h.modified < before))
      .map((h) => h.json);
  }
}
