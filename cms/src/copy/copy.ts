/** Where something stands in an entry, and how an editor finds it. */
interface Spot {
  readonly path: readonly (string | number)[];
  readonly label: string;
}

/** One line or paragraph as readers see it. */
export interface CopyText extends Spot {
  readonly text: string;
  readonly isTitle: boolean;
}

export interface CopyPicture extends Spot {
  readonly alt: string;
  readonly media: string;
}

export interface CopyLink extends Spot {
  readonly href: string;
  /** documentId of the file that the link gives, or '' */
  readonly media: string;
  readonly text: string;
}

/** Everything of an entry that readers read, apart from its form. */
export interface Copy {
  readonly texts: readonly CopyText[];
  /** pictures of bodies and of fields */
  readonly pictures: readonly CopyPicture[];
  readonly links: readonly CopyLink[];
}

/** What an editor should look at; nothing that keeps an entry from being published. */
export interface Warning {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Looks for one habit of bad copy. */
export type CopyCheck = (copy: Copy) => Warning[];
