import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { LOG_LIMITS, makePlace, type LogLimits } from './rotating-log.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Keeps the log of a server that writes it by itself (and may outlive us, so that it cannot write through us): what is there is copied
 * aside and the file is emptied in the very moment in which the copy has all of it; the server, which only appends, goes on in it. Does
 * nothing while the log is short.
 */
export function shortenForeignLog(path: string, { maxBytes, kept }: LogLimits = LOG_LIMITS): void {
  const byteSize = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (byteSize <= maxBytes) return;
  const copy = `${path}.new`;
  try {
    const from = openSync(path, 'r+');
    try {
      copyAndEmpty(from, copy);
    } finally {
      closeSync(from);
    }
  } catch (error) {
    // Without room for a copy the oldest part gives its own.
    rmSync(copy, { force: true });
    rmSync(`${path}.${String(kept)}`, { force: true });
    throw error;
  }
  makePlace(path, kept);
  renameSync(copy, `${path}.1`);
}

function copyAndEmpty(from: number, copy: string): void {
  const to = openSync(copy, 'w', 0o600);
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let copied = 0;
    for (;;) {
      const read = readSync(from, chunk, 0, CHUNK_BYTES, copied);
      if (read === 0 && fstatSync(from).size === copied) return ftruncateSync(from, 0);
      let written = 0;
      while (written < read) written += writeSync(to, chunk, written, read - written);
      copied += read;
    }
  } finally {
    closeSync(to);
  }
}
