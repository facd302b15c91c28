import { homePath } from '@portal/shared-types';

import { colors } from './colors.ts';

const icons = [
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
];

/** @returns what a browser wants to know to put the site among the apps of a device */
export const buildWebManifest = ({ name, shortName }: { name: string; shortName: string | null }): string =>
  `${JSON.stringify({
    name,
    ...(shortName !== null && { short_name: shortName }),
    lang: 'vi',
    start_url: homePath,
    scope: homePath,
    display: 'browser',
    theme_color: colors.brand,
    background_color: colors.paper,
    icons,
  })}\n`;
