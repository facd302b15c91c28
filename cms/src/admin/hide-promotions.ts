/** What Strapi remembers in the browser about its own advertising once somebody has closed it. */
const closed: Readonly<Record<string, unknown>> = {
  STRAPI_GUIDED_TOUR: { tours: {}, enabled: false, hidden: true, completedActions: [] },
  // Strapi ends these keys with its telemetry id, which it does not have where telemetry is off.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:false': true,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true:undefined': true,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': true,
};

/** Banners and tours of Strapi are closed for everybody from the first day; there is no setting for them. */
export function hidePromotions(): void {
  for (const [key, value] of Object.entries(closed)) localStorage.setItem(key, JSON.stringify(value));
}

/** Plugins and content types come with the code: nobody installs or changes them here. */
const ofDevelopers: ReadonlySet<string> = new Set([
  'admin::marketplace.read',
  'plugin::content-type-builder.read',
]);

/** The menu shows no way to the tools of developers. */
export const withoutDeveloperTools = <T extends { readonly action: string }>(
  permissions: readonly T[],
): T[] => permissions.filter(({ action }) => !ofDevelopers.has(action));
