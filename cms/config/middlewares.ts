const local = "'self'";

export default [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': [local],
          'img-src': [local, 'data:', 'blob:'],
          'media-src': [local, 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // Strapi asks for this one; an empty list allows no other origin.
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
