import type { Core } from '@strapi/strapi';

const megabyte = 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  graphql: {
    enabled: true,
    config: {
      endpoint: '/graphql',
      shadowCRUD: false,
      landingPage: false,
      generateArtifacts: false,
      depthLimit: 6,
      defaultLimit: 1000,
      maxLimit: 1000,
      apolloServer: { introspection: env('NODE_ENV', 'production') !== 'production', cors: false },
    },
  },
  upload: {
    config: {
      sizeLimit: 512 * megabyte,
      breakpoints: {},
      security: {
        // The site decodes pictures: AVIF and HEIC decoders have a history of holes. The rest could run as a page.
        deniedTypes: [
          'image/avif',
          'image/heic',
          'image/heif',
          'image/svg+xml',
          'text/html',
          'application/xhtml+xml',
          'application/javascript',
          'text/javascript',
        ],
      },
    },
  },
});
