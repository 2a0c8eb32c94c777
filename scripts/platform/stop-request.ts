import { npmCallers, whenGone } from './caller-gone.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves when npm that has begun us is gone, and at the first Ctrl-C; the following ones are answered with words: stopping halfway would leave orphans. */
export function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    void whenGone(npmCallers()).then(resolve);
    // Of a terminal that was closed: what is said to nobody must not break the stop off halfway.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (isAsked) console.log('Уже останавливаю, подождите…');
        isAsked = true;
        resolve();
      });
    }
  });
}
