import { measureArchive } from '../archive.ts';

/** In a process of its own, so that nobody else's memory is counted. */
process.send?.({ type: 'ready' });
// The parent listens as soon as it has heard `ready`.
await new Promise((resolve) => setImmediate(resolve));
process.send?.(await measureArchive());
if (process.connected) process.disconnect();
