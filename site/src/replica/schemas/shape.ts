import type { PublicType, WireRecords } from '@portal/shared-types';
import type { z } from 'zod';

/** What no entry keeps: its id stands beside it, and old addresses come as redirects of their own. */
type NotKept = 'documentId' | 'legacyUrls';

/** One schema for each field of a record: a field that the operation asks for and nobody reads does not compile. */
export type Shape<T extends PublicType> = Record<Exclude<keyof WireRecords[T], NotKept>, z.ZodType>;
