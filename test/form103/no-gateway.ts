import type { WorkflowGateway } from '#temporal/client/gateway.ts';

/** An engine that nobody may ask: these tests decide nothing by it. */
export const noGateway = new Proxy({} as WorkflowGateway, {
  get: (_, name) => {
    throw new Error(`the engine was asked for ${String(name)}`);
  },
});
