import type { Core } from '@strapi/strapi';
import { forbid } from '../rules/problem.ts';
import { partOf } from '../services.ts';
import { cleanName } from './clean-name.ts';
import { say } from '../i18n/vi.ts';

type Action = (context: UploadContext) => Promise<unknown>;

interface UploadContext {
  readonly request: { readonly files?: { readonly files?: ReceivedPart | ReceivedPart[] } };
}

interface ReceivedPart {
  readonly size: number;
  readonly originalFilename?: string | null;
}

interface ControllerRegistry {
  extend(uid: string, extension: (controller: Record<string, Action>) => Record<string, Action>): unknown;
}

/**
 * What Strapi's own actions would answer in English, or should not do at all: fetching files from addresses that an
 * editor names makes the server ask other computers.
 */
export function guardUploadActions(strapi: Core.Strapi): void {
  const controllers = partOf(strapi, 'controllers') as ControllerRegistry;
  controllers.extend('plugin::upload.admin-upload', (controller) => ({
    ...controller,
    uploadFromUrls: () => forbid('upload.fromAddress'),
    upload: (context) => refuseEmpty(context, () => controller['upload']?.call(controller, context)),
    uploadFile: (context) => refuseEmpty(context, () => controller['uploadFile']?.call(controller, context)),
  }));
  controllers.extend('plugin::upload.admin-settings', (controller) => ({
    ...controller,
    updateSettings: () => forbid('upload.settingsFixed'),
  }));
}

async function refuseEmpty(
  context: UploadContext,
  action: () => Promise<unknown> | undefined,
): Promise<unknown> {
  const parts = [context.request.files?.files ?? []].flat();
  const empty = parts.find(({ size }) => size === 0);
  if (empty !== undefined) {
    const { base, extension } = cleanName(empty.originalFilename ?? '', say('upload.standIn'));
    forbid('upload.refused', { file: base + extension, reason: say('upload.empty') });
  }
  return action();
}
