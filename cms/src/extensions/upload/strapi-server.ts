import { fileAttributes } from '../../uploads/file-attributes.ts';

interface UploadPlugin {
  readonly contentTypes: {
    readonly file: { readonly schema: { attributes: Readonly<Record<string, object>> } };
  };
}

/** Gives files of the media library the columns in which the gate of uploads records what it found. */
export default function extendUpload(plugin: UploadPlugin): UploadPlugin {
  const { schema } = plugin.contentTypes.file;
  schema.attributes = { ...schema.attributes, ...fileAttributes };
  return plugin;
}
