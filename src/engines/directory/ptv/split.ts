const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
/** Longer ones are passed over without being kept. */
const LONGEST = 32 * 1024 * 1024;

/**
 * Cuts a JSON list into its elements as it arrives, without reading them: give it the bytes after the opening bracket. In an object of objects
 * (`keyed`) the elements are the values.
 */
export class Splitter {
  #parts: Buffer[] = [];
  #length = 0;
  /** Open brackets inside the element. */
  #open: number[] = [];
  #inString = false;
  #escaped = false;
  #began = false;
  #closed = false;
  readonly #keyed: boolean;

  constructor(keyed = false) {
    this.#keyed = keyed;
  }

  *push(piece: Buffer): Generator<Buffer | 'too long'> {
    let start = 0;
    for (let i = 0; i < piece.length && !this.#closed; i++) {
      const byte = piece[i]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        continue;
      }
      if (!this.#began) {
        if (byte === (this.#keyed ? CLOSE : CLOSE_LIST)) this.#closed = true;
        else if (this.#keyed ? byte === OPEN : !isSpace(byte) && byte !== COMMA) {
          this.#began = true;
          start = i;
        } else if (byte === QUOTE) this.#inString = true;
        if (!this.#began) continue;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN || byte === OPEN_LIST) this.#open.push(byte);
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (this.#open.length === 0) {
          this.#closed = true;
          yield this.#take(piece.subarray(start, i));
        } else if (this.#open.at(-1) === (byte === CLOSE ? OPEN : OPEN_LIST)) {
          // A bracket that closes nothing is the element's own mistake and must not end it.
          this.#open.pop();
          if (this.#open.length === 0) yield this.#take(piece.subarray(start, i + 1));
        }
      } else if (byte === COMMA && this.#open.length === 0) yield this.#take(piece.subarray(start, i));
    }
    if (this.#began) this.#keep(piece.subarray(start));
  }

  /** What was left unfinished; nothing when the list was closed. */
  end(): Buffer | undefined {
    return this.#closed ? undefined : Buffer.concat(this.#parts);
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length <= LONGEST) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(last: Buffer): Buffer | 'too long' {
    this.#keep(last);
    const element = this.#length > LONGEST ? 'too long' : this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    this.#began = false;
    return element;
  }
}
