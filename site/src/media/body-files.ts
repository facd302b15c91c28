/** A link as the sanitiser writes it, with the documentId of a medium: no `"` inside values, no link inside a link. */
const fileLink =
  /<a(?:\s+[a-z-]+="[^"]*")*?\s+data-media="([\w-]+)"(?:\s+[a-z-]+="[^"]*")*\s*>([\s\S]*?)<\/a>/g;

/**
 * Gives the `<a data-media>` of a sanitised body the addresses of their files. A link to an unknown file becomes its
 * text.
 *
 * @param html from `sanitizeHtml`
 * @param find looks up the path of a medium by documentId; gets what the link says, too, for the name of the file
 */
export function renderBodyFiles(
  html: string,
  find: (id: string, title: string) => string | undefined,
): string {
  return html.replace(fileLink, (_link, id: string, content: string) => {
    const path = find(id, content.replace(/<[^>]*>/g, '').replace(/&[^;\s]+;/g, ' '));
    return path === undefined ? content : `<a href="${path}">${content}</a>`;
  });
}
