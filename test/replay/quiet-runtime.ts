import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

/** For tests that replay: the SDK's own words about what is refused, or about steps after a history's end, would fill the output. */
export function installQuietRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
    shutdownSignals: [],
  });
}
