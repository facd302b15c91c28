/** The custom field for HTML bodies as both halves of Strapi know it: a text column, and an editor over the whole row. */
export const richText = { name: 'rich-text', type: 'text' } as const;

/** What a schema.json names in `customField`. */
export const richTextUid = `global::${richText.name}`;
