import { existsSync } from 'node:fs';

/** The one without windows: the same engine for a third of the processor's time. Source: Debian, package chromium-headless-shell. */
export const HEADLESS_CHROMIUM = '/usr/bin/chromium-headless-shell';

/** The Chromium that draws pages where nobody looks at a window; undefined where there is none. */
export function findChromium(): string | undefined {
  return [HEADLESS_CHROMIUM, '/usr/bin/chromium'].find((program) => existsSync(program));
}
