import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { publicTypes } from '@portal/shared-types';
import { expect, it } from 'vitest';

import { root } from '../dev/root.ts';
import { toEntryLink } from './entry-link.ts';

const admin = 'https://cms.test/admin';

it.each([
  ['article', '/content-manager/collection-types/api::article.article/a1'],
  ['documentType', '/content-manager/collection-types/api::document-type.document-type/a1'],
  ['siteSetting', '/content-manager/single-types/api::site-setting.site-setting'],
  ['media', '/plugins/upload'],
])('an entry of type %s is opened at its place in the admin panel', (type, path) => {
  expect(toEntryLink(admin, type, 'a1')).toBe(admin + path);
});

it('every type but media has the content type that its link names', () => {
  const names = publicTypes
    .filter((type) => type !== 'media')
    .map((type) => /api::([\w-]+)\./.exec(toEntryLink(admin, type, 'a1'))?.[1] ?? type);
  expect(names.filter((name) => !existsSync(join(root, 'cms/src/api', name)))).toEqual([]);
});
