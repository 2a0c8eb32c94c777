import { read } from 'cfb';
import type { SourceCensus } from '../census.ts';
import { characterRuns } from './character-runs.ts';
import { DocReading } from './doc-reading.ts';
import { pieceTable } from './piece-table.ts';

const FLAGS = 0x0a;
const TABLE_ONE = 0x0200;
const MAGIC = 0xa5ec;

/** A binary Word document (97–2003), undefined when its tables cannot be read: older ones have none. */
export function countDoc(bytes: Uint8Array): SourceCensus | undefined {
  const container = read(Buffer.from(bytes), { type: 'buffer' });
  const stream = (name: string) => {
    const entry = container.FileIndex.find((each) => each.name.toLowerCase() === name);
    return entry ? Buffer.from(entry.content) : undefined;
  };
  const main = stream('worddocument');
  if (main === undefined || main.length < 0x200 || main.readUInt16LE(0) !== MAGIC) return undefined;
  const table = stream((main.readUInt16LE(FLAGS) & TABLE_ONE) !== 0 ? '1table' : '0table');
  const pieces = table && pieceTable(main, table);
  if (!table || !pieces) return undefined;
  return new DocReading(main, stream('data'), characterRuns(main, table)).read(pieces);
}
