/** Reads numbers packed as base64: small ones in one byte, ascending ones as the gaps between them. `PackedWriter` in `src/training/entities/packing.ts` writes them. */
export class PackedReader {
  readonly #text: string;
  #at = 0;

  constructor(packed: string) {
    this.#text = atob(packed);
  }

  byte(): number {
    return this.#text.charCodeAt(this.#at++);
  }

  /** A number from 0 on. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  /** As many ascending numbers as were written. */
  ascending(): Int32Array {
    const found = new Int32Array(this.number());
    for (let index = 0, value = -1; index < found.length; index++) {
      value += this.number() + 1;
      found[index] = value;
    }
    return found;
  }
}
