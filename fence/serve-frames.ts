import { Console } from 'node:console';
import { FrameReader, writeFrame } from './frames.ts';
import type { Message } from './frames.ts';

/** Said once, when everything is loaded. */
export const READY = 'ready';
const MAX_REQUEST_BYTES = 512 * 1024 * 1024;

/** The child's side: answers one request after another until its parent goes. An error of `handle` ends the process. */
export function serveFrames(handle: (request: Message) => Promise<Message>): void {
  // Libraries talk to the console; our standard output belongs to the answers.
  globalThis.console = new Console(process.stderr);
  const reader = new FrameReader(MAX_REQUEST_BYTES);
  let turn = Promise.resolve();
  process.stdin.on('data', (piece: Buffer) => {
    for (const request of reader.push(piece)) {
      turn = turn.then(async () => {
        send(await handle(request));
      });
    }
  });
  process.stdin.on('end', () => process.exit(0));
  send({ body: READY, blobs: [] });
}

function send(message: Message): void {
  writeFrame(process.stdout, message);
}
