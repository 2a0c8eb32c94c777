/** What must not be touched: an address nobody may call, a file nobody may make, a secret nobody may print. */
export interface Canary {
  readonly url: string;
  /** A command that would make a file. */
  readonly command: string;
  readonly secretPath: string;
}

/** One attack. */
export interface HostileFile {
  readonly name: string;
  /** In Russian, for the table. */
  readonly attack: string;
  readonly make: (canary: Canary) => Uint8Array | Promise<Uint8Array>;
  /** The good sample it was made of: when LibreOffice alone still reads that, we must too. */
  readonly original?: string;
  /** Why a refusal is right although LibreOffice alone would make a PDF. */
  readonly refusedBecause?: string;
}

/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes that look random and are the same in every run. */
export function noise(length: number, seed: number): Buffer {
  const next = seeded(seed);
  return Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));
}

/** Adds parts to the files of an ODT, in its manifest too: LibreOffice takes a document with parts that are not listed for a broken one. */
export function addToOdt(parts: Record<string, Uint8Array>, more: Readonly<Record<string, string | Uint8Array>>): void {
  const manifest = new TextDecoder().decode(parts['META-INF/manifest.xml']);
  const entries = Object.keys(more).map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  );
  parts['META-INF/manifest.xml'] = text(
    manifest.replace('</manifest:manifest>', `${entries.join('')}</manifest:manifest>`),
  );
  for (const [name, data] of Object.entries(more)) parts[name] = typeof data === 'string' ? text(data) : data;
}

export const text = (words: string) => new TextEncoder().encode(words);
