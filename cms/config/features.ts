export default {
  // The new library of Strapi 5.5x holds English that cannot be translated, and pictures in forms are chosen in this one.
  useLegacyMediaLibrary: true,
};
