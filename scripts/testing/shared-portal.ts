import type { TestProject } from 'vitest/node';

import type { Settings } from '../dev/settings.ts';
import { startTestPortal } from './test-portal.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** the portal with demo content that all system tests share */
    settings: Settings;
    hookSecret: string;
    buildToken: string;
    /** of the administrator's session */
    adminToken: string;
  }
}

/** Runs once before the system tests; they add content of their own and do not count on being first. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return sharePortal(project, { DATABASE_URL: '' });
}

/** @param database environment that names it */
export async function sharePortal(
  project: TestProject,
  database: Record<string, string>,
): Promise<() => Promise<void>> {
  const portal = await startTestPortal({ PORTAL_SEED: 'demo', ...database });
  project.provide('settings', portal.settings);
  project.provide('hookSecret', portal.secrets.hookSecret);
  project.provide('buildToken', portal.secrets.buildToken);
  project.provide('adminToken', portal.admin.token);
  return portal.stop;
}
