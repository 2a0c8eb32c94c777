import { moscowParts } from '#emulators/post/moscow-time.ts';
import { tellTrackingAt, type TellTracking } from './followed.ts';
import { createBooks, type Books } from './state/books.ts';
import { openDatabase } from './state/database.ts';
import { createFaultStore, type FaultStore } from './state/fault-store.ts';
import type { OtpravkaEmulatorSettings } from './settings.ts';

/** How many calls are allowed in 24 hours, and how many were made since the start. */
export interface CallCount {
  readonly allowed: number;
  made(): number;
  /** Counts one more. @returns false when it is one too many */
  add(): boolean;
  allow(count: number): void;
  reset(): void;
}

/** One customer's account at the Post, and the script it plays. */
export interface OtpravkaAccount {
  readonly books: Books;
  readonly faults: FaultStore;
  readonly calls: CallCount;
  readonly office: string;
  readonly tellTracking: TellTracking;
  readonly nowMs: () => number;
  /** `yyyy-MM-dd` in Moscow. */
  readonly today: () => string;
  close(): void;
}

export function openAccount(settings: OtpravkaEmulatorSettings): OtpravkaAccount {
  const database = openDatabase(settings.OTPRAVKA_EMULATOR_DIR);
  const nowMs = (): number => Date.now();
  const office = settings.OTPRAVKA_EMULATOR_OFFICE;
  return {
    books: createBooks(database, { shpiIndex: settings.OTPRAVKA_EMULATOR_SHPI_INDEX, office, nowMs }),
    faults: createFaultStore(database),
    calls: createCallCount(settings.OTPRAVKA_EMULATOR_LIMIT),
    ...{ office, nowMs, tellTracking: tellTrackingAt(settings.OTPRAVKA_EMULATOR_FOLLOWED_AT) },
    today: () => {
      const { year, month, day } = moscowParts(nowMs());
      return `${year}-${month}-${day}`;
    },
    close: () => database.close(),
  };
}

function createCallCount(usual: number): CallCount {
  let allowed = usual;
  let made = 0;
  return {
    get allowed() {
      return allowed;
    },
    made: () => made,
    add: () => {
      made += 1;
      return made <= allowed;
    },
    allow: (count) => void (allowed = count),
    reset: () => {
      allowed = usual;
      made = 0;
    },
  };
}
