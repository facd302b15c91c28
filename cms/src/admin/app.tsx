import { adminWords } from '../i18n/admin-words.ts';

const languageKey = 'strapi-admin-language';

export default {
  config: {
    locales: ['vi'],
    translations: { vi: adminWords },
    tutorials: false,
    notifications: { releases: false },
  },
  /** The sign-in page knows no user yet; it speaks the language that was stored last. */
  register(): void {
    if (localStorage.getItem(languageKey) === null) localStorage.setItem(languageKey, 'vi');
  },
  bootstrap(): void {
    document.documentElement.lang = 'vi';
  },
};
