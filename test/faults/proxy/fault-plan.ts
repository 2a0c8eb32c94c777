/** Which call of the Post a fault hits; `other` is everything else that comes through. */
export type ProxyTarget = 'upload' | 'search' | 'form103' | 'notice' | 'fc' | 'rtm34' | 'other';

/** What goes wrong with a call. The Post has done its work in those that end with `_after`, and in the last four. */
export const PROXY_MODES = [
  /** The head is read, nothing is passed on, nobody answers. */
  'timeout_before_body',
  /** Passed on and done; nobody answers. */
  'timeout_after_body',
  /** An answer of `status` in the Post's place, nothing is passed on. */
  'status_before',
  /** Done; an answer of `status` instead of the Post's own. */
  'status_after',
  /** 200 with a page that asks whether one is a robot. */
  'captcha_before',
  'captcha_after',
  'reset_before',
  /** Half of the request is passed on, then both sides are broken off. */
  'reset_mid_body',
  'reset_after',
  /** Done; the Post's own answer without its second half, with a length that agrees. */
  'truncated_json_after',
  /** Done; the Post's own answer in UTF-16. */
  'wrong_charset_after',
  /** Done; the Post's own answer byte by byte. */
  'slow_drip',
  /** Done; half of the Post's answer, then the end of the connection. */
  'cut_answer',
] as const;
export type ProxyMode = (typeof PROXY_MODES)[number];

/** After these the Post has certainly taken what it was sent, if it took it at all. */
export function isDone(mode: ProxyMode): boolean {
  return mode.endsWith('_after') || ['timeout_after_body', 'slow_drip', 'cut_answer'].includes(mode);
}

/** One request as it came. */
export interface ProxyRequest {
  readonly target: ProxyTarget;
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** An answer that the proxy makes up. */
export interface ProxyAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface PlannedProxyFault {
  readonly target: ProxyTarget | 'any';
  readonly mode: ProxyMode;
  /** How many calls it hits, one when absent. */
  readonly times?: number;
  /** For `status_…`: 500 when absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For `slow_drip`: the pause after each byte, ms. */
  readonly dripMs?: number;
}

/** Answers a call in the Post's place, from the request's content; undefined lets it pass. */
export type Reply = (request: ProxyRequest, content: Buffer) => ProxyAnswer | undefined;

const TARGETS: readonly (readonly [RegExp, ProxyTarget])[] = [
  [/^POST \/cabinet\/uploads$/, 'upload'],
  [/^POST \/cabinet\/letters\/search$/, 'search'],
  [/^GET \/cabinet\/uploads\/[^/]+\/form103$/, 'form103'],
  [/^GET \/cabinet\/letters\/[^/]+\/notice$/, 'notice'],
  [/^POST \/fc$/, 'fc'],
  [/^POST \/rtm34$/, 'rtm34'],
];

/** The call that a request is, by method and path. */
export function targetOf(method: string, path: string): ProxyTarget {
  const call = `${method} ${path.split('?')[0] ?? ''}`;
  return TARGETS.find(([pattern]) => pattern.test(call))?.[1] ?? 'other';
}

/** Faults in the order planned; each call takes the first that is meant for it. */
export class FaultPlan {
  #planned: (PlannedProxyFault & { left: number })[] = [];

  set(faults: readonly PlannedProxyFault[]): void {
    this.#planned = faults.map((fault) => ({ ...fault, left: fault.times ?? 1 }));
  }

  take(target: ProxyTarget): PlannedProxyFault | undefined {
    const next = this.#planned.find((fault) => fault.left > 0 && (fault.target === 'any' || fault.target === target));
    if (next) next.left -= 1;
    return next;
  }

  /** How many calls will still be hit. */
  get left(): number {
    return this.#planned.reduce((sum, { left }) => sum + left, 0);
  }
}
