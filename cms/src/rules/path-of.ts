import {
  albumPath,
  articlePath,
  categoryPath,
  documentPath,
  documentsByPath,
  noticePath,
  pagePath,
  topicPath,
  videoPath,
} from '@portal/shared-types';
import { getText, type Fields } from '../entries.ts';

type ToPath = (entry: Fields) => string | undefined;

/** Where entries of a type are live, for types that have an address; undefined for an entry that never was. */
export const pathOf: Readonly<Record<string, ToPath>> = {
  'api::article.article': dated(articlePath),
  'api::notice.notice': dated(noticePath),
  'api::document.document': dated(documentPath),
  'api::video.video': dated(videoPath),
  'api::album.album': dated(albumPath),
  'api::page.page': dated(pagePath),
  'api::category.category': named(categoryPath),
  'api::topic.topic': named(topicPath),
  'api::document-type.document-type': named((type) => documentsByPath('documentType', type)),
  'api::issuing-body.issuing-body': named((body) => documentsByPath('issuingBody', body)),
  'api::subject.subject': named((subject) => documentsByPath('subject', subject)),
};

/** Only what was published has a pathDate. */
function dated(toPath: (entry: { slug: string; pathDate: string }) => string): ToPath {
  return (entry) => {
    const [slug, pathDate] = [getText(entry, 'slug'), getText(entry, 'pathDate')];
    return slug === '' || pathDate === '' ? undefined : toPath({ slug, pathDate });
  };
}

function named(toPath: (entry: { slug: string }) => string): ToPath {
  return (entry) => {
    const slug = getText(entry, 'slug');
    return slug === '' ? undefined : toPath({ slug });
  };
}
