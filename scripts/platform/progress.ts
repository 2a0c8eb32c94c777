/** Says what is going on: one line when a step begins, one for each piece of news, one when it ends. */
export interface Progress {
  /** Runs one named step and says how long it took. `work` may tell news, and may return a text to stand beside «готово». */
  step<T>(title: string, work: (tell: (news: string) => void) => Promise<T>): Promise<T>;
  tell(text: string): void;
}

const QUIET_MS = 300;

/** Progress on the console: plain lines, the same in a terminal and in a log. */
export function consoleProgress(print: (line: string) => void = console.log): Progress {
  return {
    tell: (text) => print(`  ${text}`),
    async step(title, work) {
      const started = performance.now();
      print(`• ${title}…`);
      try {
        const result = await work((news) => print(`    ${news}`));
        print(`  ✓ ${title}${took(started)}`);
        return result;
      } catch (error) {
        print(`  ✗ ${title}${took(started)}`);
        throw error;
      }
    },
  };
}

function took(started: number): string {
  const ms = performance.now() - started;
  return ms < QUIET_MS ? '' : ` — ${(ms / 1000).toFixed(1).replace('.', ',')} с`;
}
