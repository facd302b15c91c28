const pad = (value: number): string => String(value).padStart(2, '0');

/** @returns `m:ss`, or `h:mm:ss` from an hour on */
export function formatDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = pad(seconds % 60);
  return minutes < 60
    ? `${String(minutes)}:${rest}`
    : `${String(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${rest}`;
}

/** @returns the same for machines, as `<time>` wants it */
export const toIsoDuration = (seconds: number): string => `PT${String(seconds)}S`;
