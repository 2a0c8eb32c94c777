import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { BARE_QUEUE, type BareStep } from '../bare-contract.ts';

/** A worker of bare workflows: no codec, no database, no outbox; its activity answers at once. It tells how many have come how far. */
const TELL_EVERY_MS = 20;

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const done: Record<BareStep, number> = { prepared: 0, signed: 0, filed: 0 };
const work = (step: BareStep): Promise<string> => {
  done[step] += 1;
  return Promise.resolve('a'.repeat(64));
};
const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
const worker = await Worker.create({
  connection,
  namespace: process.env['TEMPORAL_NAMESPACE'] ?? '',
  taskQueue: BARE_QUEUE,
  workflowsPath: new URL('../bare.workflow.ts', import.meta.url).pathname,
  activities: { work },
});
process.once('SIGTERM', () => worker.shutdown());
const running = worker.run();
process.send?.({ type: 'ready' });
const timer = setInterval(() => process.connected && process.send?.({ type: 'done', done }), TELL_EVERY_MS);
await running;
clearInterval(timer);
await connection.close();
if (process.connected) process.disconnect();
