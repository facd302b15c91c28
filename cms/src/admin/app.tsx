import type { StrapiApp } from '@strapi/strapi/admin';
import { adminWords } from '../i18n/admin-words.ts';
import { deskWords } from '../i18n/desk-words.ts';
import { pressWords } from '../i18n/press-words.ts';
import { registerRichTextInput } from '../plugins/rich-text/admin/register.ts';
import { askBeforeBulkPublish, type BulkAction } from './copy/bulk-publish.ts';
import { checkCopyFirst, type DocumentAction } from './copy/checked-publish.ts';
import { CopyPanel } from './copy/copy-panel.tsx';
import { CopyQuestion } from './copy/copy-question.tsx';
import { hidePromotions, withoutDeveloperTools } from './hide-promotions.ts';
import { keepTypedText } from './keep-typed-text.ts';
import { showColumnWords, showFilterWords } from './list-words.tsx';
import { PreviewLinkPanel } from './preview/preview-link-panel.tsx';
import { PressIcon } from './press/press-icon.tsx';
import { ReceiptPanel } from './press/receipt-panel.tsx';
import { RefusalPanel } from './refusal-panel.tsx';
import { replaceFixedWords } from './replace-fixed-words.ts';
import { DeskIcon } from './schedule-desk/desk-icon.tsx';
import { showWholeLetters } from './show-whole-letters.ts';
import { TimeZonePanel } from './time-zone-panel.tsx';
import { CompareButton } from './unsaved/compare-button.tsx';
import { UnsavedPanel } from './unsaved/unsaved-panel.tsx';
import { WithdrawalPanel } from './withdrawal/withdrawal-panel.tsx';

const languageKey = 'strapi-admin-language';

/** What this project adds to the forms and lists of the content manager. */
interface Forms {
  readonly apis: {
    addEditViewSidePanel(panels: readonly unknown[]): void;
    addDocumentAction(change: (actions: readonly DocumentAction[]) => DocumentAction[]): void;
    addBulkAction(change: (actions: readonly BulkAction[]) => BulkAction[]): void;
  };
}

const pressWidget = {
  id: 'press',
  title: { id: 'press.title', defaultMessage: pressWords.title },
  icon: PressIcon as never,
  component: async () => (await import('./press/press-widget.tsx')).PressWidget,
};

const scheduleDesk = {
  to: 'nhap-lich-tuan',
  icon: DeskIcon,
  intlLabel: { id: 'desk.menu', defaultMessage: deskWords.menu },
  permissions: [
    {
      action: 'plugin::content-manager.explorer.create',
      subject: 'api::schedule.schedule',
    } as never,
  ],
  Component: () => import('./schedule-desk/schedule-desk-page.tsx'),
};

/** Where something can be published, by the content manager's names. */
const wherePublished = [
  ['editView', 'right-links'],
  ['preview', 'actions'],
  ['listView', 'actions'],
] as const;

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
    replaceFixedWords();
    showWholeLetters();
    registerRichTextInput(app);
    app.addRBACMiddleware([() => (next) => (permissions) => next(withoutDeveloperTools(permissions))]);
    app.addMiddlewares([() => keepTypedText]);
    app.addMenuLink(scheduleDesk);
    app.widgets.register((widgets) => [pressWidget, ...widgets]);
  },
  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    document.documentElement.lang = 'vi';
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', showColumnWords);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', showFilterWords);
    const contentManager = app.getPlugin('content-manager');
    contentManager.injectComponent('editView', 'right-links', {
      name: 'compare-button',
      Component: CompareButton,
    });
    for (const [view, place] of wherePublished) {
      contentManager.injectComponent(view, place, { name: 'copy-question', Component: CopyQuestion });
    }
    const { apis } = contentManager as unknown as Forms;
    apis.addEditViewSidePanel([
      RefusalPanel,
      UnsavedPanel,
      TimeZonePanel,
      CopyPanel,
      ReceiptPanel,
      WithdrawalPanel,
      PreviewLinkPanel,
    ]);
    apis.addDocumentAction(checkCopyFirst);
    apis.addBulkAction(askBeforeBulkPublish);
  },
};
