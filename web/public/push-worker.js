/**
 * What of a service worker is used here; the page's own types know none of it.
 * @typedef {{
 *   readonly registration: { showNotification(title: string, options: object): Promise<void> },
 *   readonly clients: { openWindow(url: string): Promise<unknown> },
 *   addEventListener(type: 'push', listener: (event: PushTold) => void): void,
 *   addEventListener(type: 'notificationclick', listener: (event: NotificationChosen) => void): void,
 * }} WorkerScope
 * @typedef {{ readonly data: { json(): Record<string, unknown> } | null, waitUntil(work: Promise<unknown>): void }} PushTold
 * @typedef {{ readonly notification: { close(): void, readonly data: { readonly path: string } }, waitUntil(work: Promise<unknown>): void }} NotificationChosen
 */

/** Shows what was pushed and opens what it speaks of. It keeps nothing and answers for no page. */
const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (globalThis));

worker.addEventListener('push', (event) => {
  const told = event.data?.json() ?? {};
  const asked = told['path'];
  const path = typeof asked === 'string' && asked.startsWith('/me/notices') ? asked : '/me/notices';
  event.waitUntil(
    worker.registration.showNotification(String(told['title'] ?? 'Есть новое в МАСК'), {
      body: String(told['body'] ?? ''),
      lang: 'ru',
      tag: path,
      data: { path },
    }),
  );
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(worker.clients.openWindow(event.notification.data.path));
});
