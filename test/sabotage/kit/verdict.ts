/**
 * `caught`: the test said so by an assertion. `survived`: the test passed. `void`: the run says nothing of the guarantee (the test was
 * not found, the broken program does not load, a hook failed, the time was up).
 */
export type Verdict =
  { readonly kind: 'caught' } | { readonly kind: 'survived' } | { readonly kind: 'void'; readonly words: string };

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly failureMessages?: readonly string[] }[];
  }[];
}

/** @param words what the run printed, told when there is no report */
export function verdictOf(report: string, words: string): Verdict {
  if (report === '') return nothing(words);
  const { testResults } = JSON.parse(report) as Report;
  const ran = testResults.flatMap((file) => file.assertionResults).filter(({ status }) => WAS_RUN.has(status));
  if (ran.length === 0) return nothing(testResults.map(({ message = '' }) => message).join('\n') || words);
  const failures = ran.filter(({ status }) => status === 'failed').flatMap((one) => one.failureMessages ?? []);
  if (failures.some((message) => BY_ASSERTION.test(message))) return { kind: 'caught' };
  return failures.length === 0 ? { kind: 'survived' } : nothing(failures.join('\n'));
}

/** `expect` itself; what it says of a promise (`rejects`, `resolves`); a property of fast-check. */
const BY_ASSERTION =
  /AssertionError|^Error: promise (resolved|rejected) [^]{1,400} instead of |^Error: expected .* to |^Error: Property failed after /;
const WAS_RUN: ReadonlySet<string> = new Set(['passed', 'failed']);
const SHOWN_CHARACTERS = 1_500;

function nothing(words: string): Verdict {
  return { kind: 'void', words: words.trim().slice(0, SHOWN_CHARACTERS) || 'проверка не выполнена' };
}
