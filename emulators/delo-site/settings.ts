import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const MEBIBYTE = 1_048_576;

/** Settings of the emulator of an authority's site, read from the environment. The login and the password have no defaults on purpose. */
export const deloSiteSettings = z.object({
  DELO_SITE_HOST: z.string().min(1).default('127.0.0.1'),
  /** Each of the three ports: 0 takes any free one; the addresses then stand in the `ready` message. */
  DELO_SITE_HTTP_PORT: port,
  DELO_SITE_SMTP_PORT: port,
  DELO_SITE_POP3_PORT: port,
  /** Where messages, pages and the mailbox are kept; survives a killed process. */
  DELO_SITE_DIR: z.string().min(1),
  /** One account for handing in (SMTP AUTH) and for the exchange mailbox (POP3). */
  DELO_SITE_LOGIN: z.string().min(1),
  DELO_SITE_PASSWORD: z.string().min(1),
  /** The mail domain the site speaks for in greetings, receipts and bounces. */
  DELO_SITE_DOMAIN: z.string().min(1).default('site.example'),
  /** The only address that is taken in; absent: every one is. */
  DELO_SITE_RECIPIENT: z.string().min(1).optional(),
  DELO_SITE_MAXIMUM_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .default(25 * MEBIBYTE),
  /** How the applicant's browser reaches the pages; with `https:` the cookie is kept to it. */
  DELO_SITE_PUBLIC_URL: z.url().optional(),
  /** How long a page stays open after the code was given. */
  DELO_SITE_SESSION_MS: z.coerce.number().int().min(60_000).default(43_200_000),
  /** PEM files; with both of them STARTTLS is offered. */
  DELO_SITE_TLS_CERT: z.string().min(1).optional(),
  DELO_SITE_TLS_KEY: z.string().min(1).optional(),
  /** PEM files of the site's own certificate and its key; with both of them encrypted messages are read. */
  DELO_SITE_DECRYPT_CERT: z.string().min(1).optional(),
  DELO_SITE_DECRYPT_KEY: z.string().min(1).optional(),
});

/** @see deloSiteSettings */
export type DeloSiteSettings = z.infer<typeof deloSiteSettings>;
