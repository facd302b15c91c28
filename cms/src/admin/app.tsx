import type { StrapiApp } from '@strapi/strapi/admin';
import { adminWords } from '../i18n/admin-words.ts';
import { hidePromotions, withoutMarketplace } from './hide-promotions.ts';
import { showColumnWords, showFilterWords } from './list-words.ts';

const languageKey = 'strapi-admin-language';

export default {
  config: {
    locales: ['vi'],
    translations: { vi: adminWords },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    // The sign-in page knows no user yet; it speaks the language that was stored last.
    if (localStorage.getItem(languageKey) === null) localStorage.setItem(languageKey, 'vi');
    hidePromotions();
    app.addRBACMiddleware([() => (next) => (permissions) => next(withoutMarketplace(permissions))]);
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>): void {
    document.documentElement.lang = 'vi';
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showColumnWords);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', showFilterWords);
  },
};
