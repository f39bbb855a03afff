type Kinds = Int32Array<ArrayBuffer> | Int8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A typed array that grows. */
export class Numbers<Kind extends Kinds> {
  #held: Kind;
  #length = 0;
  readonly #make: new (
    length: number,
  ) => Kind;
  constructor(make: new (length: number) => Kind) {
    this.#make = make;
    this.#held = new make(1024);
  }
  push(value: number): void {
    if (this.#length === this.#held.length) {
      const larger = new this.#make(this.#length * 2);
      larger.set(this.#held as never);
      this.#held = larger;
    }
    this.#held[this.#length++] = value;
  }
  all(): Kind {
    return this.#held.slice(0, this.#length) as Kind;
  }
}
