import type { Core } from '@strapi/strapi';
import { rowsOf, type Entry } from '../entries.ts';
import { say } from '../i18n/vi.ts';
import { createGetModel } from '../models.ts';
import { serviceOf } from '../services.ts';

const editorCode = 'portal-editor';
/** Strapi makes these at first start, with rights on every content type. */
const rolesOfStrapi = ['strapi-editor', 'strapi-author'];

const explorer = 'plugin::content-manager.explorer';
const live = ['create', 'read', 'update', 'delete'];
const drafted = [...live, 'publish'];
/** What is chosen in the forms of other entries. */
const chosen = ['read'];
const editorRights: Readonly<Record<string, readonly string[]>> = {
  'api::article.article': drafted,
  'api::notice.notice': drafted,
  'api::document.document': drafted,
  'api::video.video': drafted,
  'api::schedule.schedule': drafted,
  'api::page.page': drafted,
  'api::album.album': drafted,
  'api::photo.photo': live,
  'api::banner.banner': drafted,
  'api::editors-note.editors-note': drafted,
  'api::category.category': chosen,
  'api::topic.topic': chosen,
  'api::document-type.document-type': chosen,
  'api::issuing-body.issuing-body': chosen,
  'api::subject.subject': chosen,
  'api::unit.unit': chosen,
};
const mediaRights = [
  'read',
  'assets.create',
  'assets.update',
  'assets.download',
  'assets.copy-link',
  'configure-view',
];

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
  readonly conditions: readonly string[];
}

interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<Entry>;
  assignPermissions(roleId: number, permissions: readonly Permission[]): Promise<unknown>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
  getUsersCount(roleId: number): Promise<number>;
}

interface ContentTypeService {
  getNestedFields(model: unknown, options: { components: unknown }): string[];
}

/** Keeps the role of editors as it is written here, and removes Strapi's own roles while nobody has them. */
export async function applyEditorRole(strapi: Core.Strapi): Promise<void> {
  const roles = serviceOf(strapi, 'admin::role') as RoleService;
  const known = await rowsOf(strapi, 'admin::role').findOne({ where: { code: editorCode } });
  const words = { name: say('roles.editor'), description: say('roles.editorDescription') };
  const role = known ?? (await roles.create({ ...words, code: editorCode }));
  await roles.assignPermissions(role.id, listPermissions(strapi));
  const unused = await rowsOf(strapi, 'admin::role').findMany({ where: { code: { $in: rolesOfStrapi } } });
  for (const { id } of unused) if ((await roles.getUsersCount(id)) === 0) await roles.deleteByIds([id]);
}

function listPermissions(strapi: Core.Strapi): Permission[] {
  const contentTypes = serviceOf(strapi, 'admin::content-type') as ContentTypeService;
  const getModel = createGetModel(strapi);
  const onContent = Object.entries(editorRights).flatMap(([subject, actions]) => {
    const fields = contentTypes.getNestedFields(getModel(subject), { components: strapi.components });
    return actions.map((action) => ({
      action: `${explorer}.${action}`,
      subject,
      properties: action === 'delete' || action === 'publish' ? {} : { fields },
      conditions: [],
    }));
  });
  const onMedia = mediaRights.map((right) => ({
    action: `plugin::upload.${right}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  return [...onContent, ...onMedia];
}
