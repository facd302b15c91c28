import { createListeners } from '../listeners.ts';
import type { UnsavedText } from './unsaved-text.ts';

/** What was typed and not saved, and waits for the answer of who typed it. */
export interface Offer {
  readonly text: UnsavedText;
  /** how it came that it was not saved; absent where only the computer has kept it */
  readonly reason?: string;
  /** whether the form still shows what it was opened with, and not what another has saved since */
  readonly isEarly: boolean;
}

/** By entry and not by panel: a turned tablet takes the panels away and draws them elsewhere. */
const offers = new Map<string, Offer>();
const listeners = createListeners();

export const getOffer = (tag: string): Offer | undefined => offers.get(tag);
export const watchOffers = listeners.watch;

export function setOffer(tag: string, offer: Offer): void {
  offers.set(tag, offer);
  listeners.tell();
}

export function endOffer(tag: string): void {
  if (offers.delete(tag)) listeners.tell();
}

/** The form of this entry has been given what is stored. */
export function noteOpened(tag: string): void {
  const offer = offers.get(tag);
  if (offer?.isEarly === true) setOffer(tag, { ...offer, isEarly: false });
}
