import { PATHS } from '../paths.ts';

export const webhookPath = (id: string): string => `${PATHS.webhooks}/${id}`;
/** What an admin does to a subscription, each a form's target. */
export type WebhookAct = 'details' | 'on' | 'off' | 'secret' | 'test' | 'again';
export const webhookActPath = (id: string, act: WebhookAct): string => `${webhookPath(id)}/${act}`;
