import { markup } from './markup.ts';
import {
  buildDeadLinks,
  buildFacts,
  buildFaults,
  buildHold,
  buildAudit,
  buildReleases,
  buildRunning,
  buildSection,
  buildSetAside,
  type StatusLinks,
} from './status-sections.ts';
import { statusStyle } from './status-style.ts';
import type { Status } from './status.ts';
import { stateWords, statusWords } from './vi.ts';

const reloadSeconds = '15';

/**
 * @param now ms since the epoch
 * @returns the status as a page that reloads itself; no scripts, nothing from elsewhere
 */
export function buildStatusPage(status: Status, links: StatusLinks, now: number): string {
  return markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${reloadSeconds}">
<title>${statusWords.title}</title>
<style>${{ html: statusStyle }}</style>
</head>
<body>
<main>
<h1>${statusWords.title}</h1>
<p class="state ${status.state}">${stateWords[status.state]}</p>
${buildRunning(status, now)}
${buildFacts(status, now)}
${buildSection(statusWords.held, buildHold(status, links))}
${buildSection(statusWords.faults, buildFaults(status))}
${buildSection(statusWords.setAside, buildSetAside(status, links))}
${buildSection(statusWords.audit, buildAudit(status))}
${buildSection(statusWords.releases, buildReleases(status))}
${buildSection(statusWords.deadLinks, buildDeadLinks(status))}
</main>
<p class="note"><a href="${links.siteUrl}/">${statusWords.site}</a> · <a href="${links.adminUrl}">${statusWords.admin}</a>. ${statusWords.reloads}</p>
</body>
</html>
`.html;
}
