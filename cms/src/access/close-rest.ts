import type { Core } from '@strapi/strapi';

interface RouteGroup {
  readonly type?: string;
  readonly routes?: unknown;
}

type RouteGroups = Readonly<Record<string, RouteGroup | ((parts: { strapi: Core.Strapi }) => RouteGroup)>>;

/**
 * Removes the content API routes of every plugin (upload, content types, locales), so that REST answers nobody,
 * whatever token they hold. Runs before routing starts. The admin panel has routes of its own.
 */
export function closeRest(strapi: Core.Strapi): void {
  for (const plugin of Object.values(strapi.plugins) as { routes: RouteGroups | readonly unknown[] }[]) {
    if (Array.isArray(plugin.routes)) continue;
    const kept = Object.entries(plugin.routes as RouteGroups)
      .map(([name, group]) => [name, typeof group === 'function' ? group({ strapi }) : group] as const)
      .filter(([, group]) => group.type !== 'content-api');
    plugin.routes = Object.fromEntries(kept);
  }
}
