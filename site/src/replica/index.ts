export { boundText } from './bound-text.ts';
export { createCmsClient, type CmsClient } from './cms-client.ts';
export type { Entries, EntryType } from './entries.ts';
export { fetchChanges } from './fetch-feed.ts';
export { keepViews } from './keep-views.ts';
export { indexes, toPlaces, type IndexName } from './indexes.ts';
export { openReader } from './open-reader.ts';
export { overlayRecord } from './overlay-record.ts';
export type { Hit, Range, Reader } from './reader.ts';
export {
  createRecorder,
  toGetScope,
  toIndexScope,
  type Read,
  type Recorder,
  type ViewRecording,
} from './recorder.ts';
export { openReplica, type Replica, type SetAside } from './replica.ts';
export type { Change } from './apply.ts';
export { createSync, type Pulled, type Sync } from './sync.ts';
export { SyncError, type SyncErrorCode } from './sync-error.ts';
export type { View } from './view.ts';
export type { Writer } from './writer.ts';
