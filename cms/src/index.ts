import type { Core } from '@strapi/strapi';
import { applyAccess } from './access/index.ts';
import { registerFeedPermission } from './access/build-token.ts';
import { closeRest } from './access/close-rest.ts';
import { registerCopyRoutes } from './copy/routes.ts';
import { tuneDatabase } from './database-settings.ts';
import { applyLabels } from './editing/apply-labels.ts';
import { createFileTriggers } from './feed/file-triggers.ts';
import { registerFeed } from './feed/graphql.ts';
import { journalModel, readJournalIdentity } from './feed/journal.ts';
import { createGetModel } from './models.ts';
import { registerRichText } from './plugins/rich-text/register.ts';
import { createClock, getPortalSettings } from './portal-settings.ts';
import { registerPreview } from './preview/register-preview.ts';
import { registerPreviewRoutes } from './preview/routes.ts';
import { registerPressRoutes } from './press/routes.ts';
import { createRules } from './rules/index.ts';
import { keepShownMedia } from './rules/keep-shown-media.ts';
import { registerScheduleDesk } from './schedule-desk/server/routes.ts';
import { searchRelationsFolded } from './search/search-relations.ts';
import { loadDemo } from './seed/load-demo.ts';
import { partOf } from './services.ts';
import { guardMediaLibrary, recordFacts } from './uploads/guard-media-library.ts';
import { guardUploadActions } from './uploads/guard-upload-actions.ts';
import { registerWithdrawalRoutes } from './withdrawal/routes.ts';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const parts = {
      strapi,
      getModel: createGetModel(strapi),
      now: createClock(getPortalSettings(strapi).now),
    };
    (partOf(strapi, 'models') as { add(model: object): void }).add(journalModel);
    registerRichText(strapi);
    await registerFeedPermission(strapi);
    closeRest(strapi);
    searchRelationsFolded(strapi);
    registerFeed(strapi);
    registerPressRoutes(strapi);
    registerPreview(strapi);
    registerPreviewRoutes(parts);
    registerCopyRoutes(parts);
    registerWithdrawalRoutes(strapi);
    registerScheduleDesk(parts);
    keepShownMedia(parts);
    guardMediaLibrary(strapi);
    guardUploadActions(strapi);
    const rules = createRules(parts);
    strapi.documents.use((context, next) => rules(context, next) as ReturnType<typeof next>);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const settings = getPortalSettings(strapi);
    await tuneDatabase(strapi);
    recordFacts(strapi);
    await createFileTriggers(strapi);
    await readJournalIdentity(strapi);
    await applyAccess(strapi, settings);
    await applyLabels(strapi);
    if (settings.seed === 'demo') await loadDemo(strapi, settings.seedDate, createClock(settings.now));
  },
};
