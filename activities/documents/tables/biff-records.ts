const HEAD_BYTES = 4;
const CONTINUE = 0x3c;

/** One record of a BIFF stream. */
export interface BiffRecord {
  readonly kind: number;
  /** Where its head begins in the stream: sheets are named by it. */
  readonly from: number;
  readonly data: Buffer;
  /** What follows it in records of continuation. */
  readonly more: readonly Buffer[];
}

/** The records of a stream, each with its continuations; one that is cut short ends it. Source: [MS-XLS] 2.1.4. */
export function recordsOf(stream: Buffer): readonly BiffRecord[] {
  const records: (BiffRecord & { readonly more: Buffer[] })[] = [];
  for (let from = 0; from + HEAD_BYTES <= stream.length;) {
    const kind = stream.readUInt16LE(from);
    const size = stream.readUInt16LE(from + 2);
    const data = stream.subarray(from + HEAD_BYTES, from + HEAD_BYTES + size);
    if (kind === CONTINUE) records.at(-1)?.more.push(data);
    else records.push({ kind, from, data, more: [] });
    from += HEAD_BYTES + size;
  }
  return records;
}
