import { createListeners } from '../listeners.ts';

const saves = createListeners<[tag: string]>();

/** Tells the tag of an entry that the server has stored. */
export const tellSaved = saves.tell;
export const watchSaves = saves.watch;
