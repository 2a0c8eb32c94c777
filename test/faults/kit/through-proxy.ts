import type { ChildProgram } from '#test/crash/kit/child-program.ts';
import type { Changes } from '#test/crash/kit/court-system.ts';
import { startFaultProxy, type FaultProxy, type ProxyCertificate } from '../proxy/fault-proxy.ts';
import type { FaultContext } from './scenario.ts';

/** A worker that reaches the Post only through the proxy. */
export interface ProxiedWorker {
  readonly proxy: FaultProxy;
  readonly worker: ChildProgram;
}

export interface ProxiedOptions {
  readonly certificate?: ProxyCertificate | undefined;
  readonly changes?: Changes | undefined;
}

/** An answer that comes is waited for however busy the machine is; stories of answers that do not come set a shorter term. */
const POST_TIMEOUT_MS = '60000';

/** Tells a story with a proxy between worker and Post; afterwards both are gone, and the Post is reached directly again. */
export async function throughProxy(
  { court }: FaultContext,
  story: (parts: ProxiedWorker) => Promise<void>,
  { certificate, changes = {} }: ProxiedOptions = {},
): Promise<void> {
  const proxy = await startFaultProxy(court.post.url, certificate);
  try {
    const worker = await court.startWorker({
      MASK_POST_URL: proxy.url,
      // The tracking service is another one, with a certificate of its own.
      MASK_TRACKING_URL: certificate ? court.post.url : proxy.url,
      MASK_POST_TIMEOUT_MS: POST_TIMEOUT_MS,
      ...changes,
    });
    try {
      await story({ proxy, worker });
    } finally {
      await worker.stop();
    }
  } finally {
    await proxy.close();
  }
}
