import manifest from '../package.json' with { type: 'json' };

/** The program's version: `0.2.0`. What each of its numbers promises to an installation is in CONTRIBUTING.md. */
export const VERSION = manifest.version;
