/** Reads numbers packed into bytes: small ones in one byte, ascending ones as the gaps between them. `PackedWriter` in `src/training/entities/packing.ts` writes them. */
export class PackedReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(packed: Uint8Array) {
    this.#bytes = packed;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('packed numbers end too early');
    return byte;
  }

  /** To be called behind the last number; throws where more follows. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError('packed numbers do not end');
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
