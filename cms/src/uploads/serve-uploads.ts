import { posix } from 'node:path';

interface Context {
  readonly path: string;
  set(headers: Readonly<Record<string, string>>): void;
}

const pictures = /\.(?:jpe?g|png|webp|gif)$/;
const films = /\.(?:mp4|webm)$/;

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * Makes an uploaded file harmless where it is served: no guessing of its type, no script, and a download unless the
 * browser shows it by itself.
 */
export default function createServeUploads() {
  return async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    await next();
    const path = decodePath(context.path);
    if (path.startsWith('/uploads/')) context.set(toHeaders(path));
  };
}

/** @returns headers of an uploaded file */
function toHeaders(path: string): Record<string, string> {
  const isShown = pictures.test(path) || films.test(path);
  const isPdf = path.endsWith('.pdf');
  return {
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Disposition': isShown || isPdf ? 'inline' : 'attachment',
    // A browser's own PDF viewer does not start in a sandbox; a PDF that runs something was refused at the gate.
    'Content-Security-Policy': isPdf
      ? `${closed}; object-src 'self'; style-src 'unsafe-inline'`
      : `${closed}; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox`,
  };
}

/** The file server decodes addresses, so `/%75ploads/x` is an uploaded file too. */
function decodePath(path: string): string {
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return path;
  }
}
