import type { Core } from '@strapi/strapi';
import { partOf } from '../services.ts';

const name = 'portal-press';
const events = [
  'entry.create',
  'entry.update',
  'entry.delete',
  'entry.publish',
  'entry.unpublish',
  'media.create',
  'media.update',
  'media.delete',
];

interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly isEnabled: boolean;
}

interface WebhookStore {
  findWebhooks(): Promise<Webhook[]>;
  createWebhook(webhook: Omit<Webhook, 'id'>): Promise<Webhook>;
  updateWebhook(id: string, webhook: Omit<Webhook, 'id'>): Promise<Webhook | null>;
  deleteWebhook(id: string): Promise<unknown>;
}

interface WebhookRunner {
  add(webhook: Webhook): void;
  update(webhook: Webhook): void;
  remove(webhook: Webhook): void;
}

/**
 * Keeps one webhook to the press. Through the store, because the admin form refuses local addresses in production.
 *
 * @param url address of the doorbell; '' removes the webhook
 * @param secret sent as bearer token
 */
export async function applyWebhook(strapi: Core.Strapi, url: string, secret: string): Promise<void> {
  const store = partOf(strapi, 'webhookStore') as WebhookStore;
  const runner = partOf(strapi, 'webhookRunner') as WebhookRunner;
  const [known, ...spare] = (await store.findWebhooks()).filter((webhook) => webhook.name === name);
  for (const webhook of url === '' && known !== undefined ? [known, ...spare] : spare) {
    runner.remove(webhook);
    await store.deleteWebhook(webhook.id);
  }
  if (url === '') return;
  const webhook = { name, url, headers: { Authorization: `Bearer ${secret}` }, events, isEnabled: true };
  if (known === undefined) {
    runner.add(await store.createWebhook(webhook));
    return;
  }
  await store.updateWebhook(known.id, webhook);
  runner.update({ ...webhook, id: known.id });
}
