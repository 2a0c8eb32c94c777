import { guardPort } from '#config/fail-points/guard.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';
import type { ApiDeps } from './deps.ts';

/** What the api does outside the database, with a fail point on both sides of it. */
export function guardPorts(ports: Pick<ApiDeps, 'blobs' | 'gateway'>): Pick<ApiDeps, 'blobs' | 'gateway'> {
  return {
    blobs: guardPort(ports.blobs, { put: 'blob.put', get: null, has: null, rewrap: null, probe: null }),
    gateway: guardPort<WorkflowGateway>(ports.gateway, {
      approve: 'engine.decide',
      sendBack: 'engine.decide',
      cancel: 'engine.decide',
      resubmit: 'engine.decide',
      reassign: 'engine.decide',
      fileWithoutNotice: 'engine.decide',
      settleSubmission: 'engine.decide',
      decide: 'engine.decide',
      viewWorkflow: null,
      ...{
        openEvent: null,
        listRuns: null,
        listSchedules: null,
        openSealed: null,
        lookAtRun: null,
        lookAtSchedule: null,
      },
      isReachable: null,
      close: null,
    }),
  };
}
