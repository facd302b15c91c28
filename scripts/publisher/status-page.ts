import { formatVietnamDateTime } from '@portal/shared-types';

import type { Status } from './status.ts';
import { stateWords, statusWords } from './vi.ts';

/** @returns the status as a page that reloads itself; plain, so that it works under any policy */
export function buildStatusPage(status: Status): string {
  const { release, feed, lastError } = status;
  const live = release
    ? `${statusWords.release}: ${release.id}, ${statusWords.since} ${formatVietnamDateTime(release.since)}.`
    : statusWords.noRelease;
  const position = `${statusWords.feed} ${String(feed.live ?? 0)} ${statusWords.of} ${String(feed.cms ?? feed.live ?? 0)}.`;
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">',
    `<title>${statusWords.title}</title></head>`,
    `<body><h1>${statusWords.title}</h1>`,
    `<p><strong>${stateWords[status.state]}</strong></p>`,
    `<p>${escapeHtml(live)}</p>`,
    `<p>${position}</p>`,
    lastError
      ? `<h2>${statusWords.lastError}</h2><p>${formatVietnamDateTime(lastError.at)}: ${escapeHtml(lastError.message)}</p>`
      : '',
    buildList(statusWords.setAside, status.setAside.map(toLine)),
    buildList(
      statusWords.deadLinks,
      status.deadLinks.map(({ path, link }) => `${link} ${statusWords.in} ${path}`),
    ),
    '</body></html>',
    '',
  ].join('\n');
}

function toLine(item: Status['setAside'][number]): string {
  return 'path' in item ? `${item.path}: ${item.reason}` : `${item.type} ${item.documentId}: ${item.reason}`;
}

function buildList(title: string, lines: string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${title}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
