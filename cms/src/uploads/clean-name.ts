const longestBase = 120;
const longestExtension = 8;

/** Control characters, marks of direction and other letters without a shape, halves of letters, private letters. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const reserved = /[<>:"|?*]/g;
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const onlyExtension = /\.([A-Za-z0-9]{1,8})$/;

/** The two halves of a file's name. */
export interface CleanName {
  readonly base: string;
  /** in lower case with its dot, or '' */
  readonly extension: string;
}

/**
 * Makes a name safe to show and to save: composed letters, no folders, nothing invisible, of bounded length.
 *
 * @param name as the browser sent it
 * @param standIn name of a file whose own name has nothing to show
 */
export function cleanName(name: string, standIn: string): CleanName {
  const lastPart = name.split(/[/\\]/).at(-1) ?? '';
  const clean = lastPart.normalize('NFC').replace(invisible, '').replace(reserved, '-').trim();
  const [ending = ''] = onlyExtension.exec(clean) ?? [];
  const extension = ending.length > longestExtension + 1 ? '' : ending.toLowerCase();
  return { base: cleanBase(clean.slice(0, clean.length - extension.length), standIn), extension };
}

/**
 * @param title a name that an editor gave, with or without the extension
 * @param extension the one that the file has
 * @returns the name, ending in the extension
 */
export function toShownName(title: string, extension: string, standIn: string): string {
  const { base, extension: own } = cleanName(title, standIn);
  return own === extension || own === '' ? base + extension : cleanBase(base + own, standIn) + extension;
}

function cleanBase(text: string, standIn: string): string {
  const base = cutAfterLetter(text.replace(/\s+/g, ' ')).replace(/^[\s.]+|[\s.]+$/g, '');
  if (base === '') return standIn;
  return reservedOnWindows.test(base) ? `_${base}` : base;
}

/** Never inside a letter, of which some are two halves or carry marks. */
function cutAfterLetter(text: string): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('vi').segment(text.slice(0, longestBase * 4))) {
    if (index + segment.length > longestBase) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
