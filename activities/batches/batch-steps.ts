import { withHeartbeat } from '../with-heartbeat.ts';
import { toldWhenStuck } from './batch-incident.ts';

/** Makes activities of a batch out of their work: each beats while it runs, and tells an incident where it can do no more. */
export function batchSteps<Parts extends Parameters<typeof toldWhenStuck>[0]>(parts: Parts) {
  return <Request extends { readonly batchId: string }, T>(
    work: (parts: Parts, request: Request) => Promise<T>,
  ): ((request: Request) => Promise<T>) => {
    return (request) => withHeartbeat(() => toldWhenStuck(parts, request.batchId, () => work(parts, request)));
  };
}
