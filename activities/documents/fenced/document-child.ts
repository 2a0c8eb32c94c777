import sharp from 'sharp';
import { serveFrames } from '#fence/serve-frames.ts';
import { warmStamp } from '../stamp/warm-stamp.ts';
import { doTask } from './do-task.ts';

/**
 * The program of a fenced child. Of the picture library only the readers of the formats that are looked into stay open: others load
 * files, fonts or whole documents.
 */
const READERS = ['Jpeg', 'Png', 'Gif', 'Tiff', 'Webp'].flatMap((each) => [
  `VipsForeignLoad${each}Buffer`,
  `VipsForeignLoadNsgif${each}Buffer`,
]);

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: [...READERS, 'VipsForeignLoadNsgifBuffer'] });
sharp.cache(false);
sharp.concurrency(1);
await warmStamp();
serveFrames(doTask);
