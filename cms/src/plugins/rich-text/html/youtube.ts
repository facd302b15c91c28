const short = /^https?:\/\/youtu\.be\/([\w-]{11})(?:[?/#]|$)/;
const long =
  /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)([\w-]{11})(?:[?&/#]|$)/;

/** @returns the one address under which a video of YouTube is linked, or undefined when the text names none */
export function toYoutubeAddress(text: string): string | undefined {
  const id = (short.exec(text.trim()) ?? long.exec(text.trim()))?.[1];
  return id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`;
}
