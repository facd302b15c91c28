import { getText, isFields } from '../../entries.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { problemAt, type FormCheck } from './place.ts';

const attachable = ['.pdf', '.doc', '.docx', '.xls', '.xlsx', '.odt', '.ods', '.ppt', '.pptx', '.zip'];

/**
 * @param field that holds a file
 * @param endings of file names that may stand there
 * @returns a check that another file is refused
 */
function createFileCheck(field: string, endings: readonly string[], key: MessageKey): FormCheck {
  return (fields, place) => {
    const file = fields[field];
    if (!isFields(file) || endings.includes(getText(file, 'ext').toLowerCase())) return [];
    return [problemAt(place, field, key)];
  };
}

export const checkAttachment = createFileCheck('file', attachable, 'attachment.wrongKind');
export const checkVideoFile = createFileCheck('file', ['.mp4', '.webm'], 'video.wrongFile');
export const checkCaptions = createFileCheck('captions', ['.vtt'], 'video.wrongCaptions');
