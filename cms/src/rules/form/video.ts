import { getText, isFields } from '../../entries.ts';
import { problemAt, type FormCheck } from './place.ts';

const youtubeId = /^[A-Za-z0-9_-]{11}$/;

/** A video comes from one place: from YouTube by its id, or from a file of the portal. */
export const checkSource: FormCheck = (fields, place) => {
  const id = getText(fields, 'youtubeId');
  const hasFile = isFields(fields['file']);
  if (fields['source'] === 'youtube') {
    return [
      ...(id === '' ? [problemAt(place, 'youtubeId', 'video.idMissing')] : []),
      ...(id !== '' && !youtubeId.test(id) ? [problemAt(place, 'youtubeId', 'video.idInvalid', { id })] : []),
      ...(hasFile ? [problemAt(place, 'file', 'video.fileBesideId')] : []),
    ];
  }
  if (fields['source'] !== 'file') return [];
  return [
    ...(hasFile ? [] : [problemAt(place, 'file', 'video.fileMissing')]),
    ...(id === '' ? [] : [problemAt(place, 'youtubeId', 'video.idBesideFile')]),
  ];
};
