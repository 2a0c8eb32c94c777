import { judgeUnjudged, type ScanJudging } from '#activities/scans/judge-unjudged.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

export interface ScanSignatureLoopOptions {
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
  readonly judging: ScanJudging;
}

/** Whoever has filed a paper with its signature sees the verdict while he is still at the card. */
const POLL_MS = 5_000;

/** Judges signatures of filed papers as they come. */
export function startScanSignatures({ databaseUrl, logger, judging }: ScanSignatureLoopOptions): WokenLoop {
  const work = (): Promise<number> => judgeUnjudged(judging);
  const errorMessage = 'signatures of filed papers cannot be judged';
  return startWokenLoop({ databaseUrl, channel: null, logger, work, errorMessage, pollMs: POLL_MS });
}
