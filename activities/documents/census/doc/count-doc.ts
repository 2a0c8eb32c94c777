import { read } from 'cfb';
import { tableStreamName } from '../../source/doc/word-block.ts';
import { streamOf } from '../../source/ole-streams.ts';
import type { SourceCensus } from '../census.ts';
import { characterRuns } from './character-runs.ts';
import { DocReading } from './doc-reading.ts';
import { pieceTable } from './piece-table.ts';

const MAGIC = 0xa5ec;

/** A binary Word document (97–2003), undefined when its tables cannot be read: older ones have none. */
export function countDoc(bytes: Uint8Array): SourceCensus | undefined {
  const container = read(Buffer.from(bytes), { type: 'buffer' });
  const main = streamOf(container, 'WordDocument');
  if (main.length < 0x200 || main.readUInt16LE(0) !== MAGIC) return undefined;
  const table = streamOf(container, tableStreamName(main));
  const pieces = pieceTable(main, table);
  if (!pieces) return undefined;
  return new DocReading(main, streamOf(container, 'Data'), characterRuns(main, table)).read(pieces);
}
