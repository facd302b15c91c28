import { formatVietnamDateTime, isPublicType } from '@portal/shared-types';

import { toDurationWords } from './duration-words.ts';
import { toEntryLink } from './entry-link.ts';
import { fillWords } from './fill-words.ts';
import { markup, type Markup } from './markup.ts';
import { toOperatorCommand } from './operator-command.ts';
import type { Release } from './releases.ts';
import type { SeenFault, SetAsideItem, Status } from './status.ts';
import { statusWords, typeWords } from './vi.ts';

/** Where the links of the status page lead, without trailing slashes. */
export interface StatusLinks {
  siteUrl: string;
  adminUrl: string;
  /** of the publisher itself */
  ownUrl: string;
}

/** @returns nothing for an empty list, so that no heading stands alone */
export function buildSection(title: string, body: Markup[]): Markup[] {
  return body.length === 0 ? [] : [markup`<section><h2>${title}</h2>${body}</section>`];
}

export function buildFacts({ release, feed, waitingSince, dispatch }: Status, now: number): Markup {
  const facts: [string, string][] = [
    [
      statusWords.release,
      release
        ? fillWords(statusWords.releaseSince, {
            release: release.id,
            time: formatVietnamDateTime(release.since),
          })
        : statusWords.noRelease,
    ],
    [
      statusWords.feed,
      fillWords(statusWords.feedPosition, { live: feed.live ?? 0, cms: feed.cms ?? feed.live ?? 0 }),
    ],
  ];
  if (waitingSince !== null) {
    const time = formatVietnamDateTime(waitingSince);
    const duration = toDurationWords(now - Date.parse(waitingSince));
    facts.push([statusWords.waiting, fillWords(statusWords.waitingSince, { duration, time })]);
  }
  if (dispatch) {
    const { kind, project, last } = dispatch;
    const words = last === null ? statusWords.dispatchNever : statusWords.dispatchLast;
    facts.push([
      statusWords.dispatch,
      fillWords(words, { kind, project, time: last === null ? '' : formatVietnamDateTime(last) }),
    ]);
  }
  return markup`<dl>${facts.map(([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

export function buildRunning({ running }: Status, now: number): Markup[] {
  if (!running) return [];
  const { full, done, all, since, secondsLeft } = running;
  const facts = {
    done: done.toLocaleString('vi'),
    all: all.toLocaleString('vi'),
    spent: toDurationWords(now - Date.parse(since)),
    left: secondsLeft === null ? statusWords.unknownLeft : toDurationWords(secondsLeft * 1000),
  };
  return [markup`<p>${fillWords(full ? statusWords.runningFull : statusWords.runningSome, facts)}</p>`];
}

export function buildHold({ held }: Status, { ownUrl }: StatusLinks): Markup[] {
  if (!held) return [];
  const time = held.at === '' ? '?' : formatVietnamDateTime(held.at);
  const words = fillWords(statusWords.heldSince, { release: held.release, time });
  return [markup`<p>${words}</p><code>${toOperatorCommand(ownUrl, '/resume')}</code>`];
}

export function buildFaults({ lastError, dispatch, alert, search }: Status): Markup[] {
  const faults = [lastError, dispatch?.lastError ?? null].filter((fault) => fault !== null);
  const others = [
    ...(alert?.told === 'open' ? [statusWords.alertOpen] : []),
    ...(typeof alert?.undelivered === 'string'
      ? [fillWords(statusWords.alertUndelivered, { reason: alert.undelivered })]
      : []),
    ...(typeof search?.fault === 'string'
      ? [fillWords(statusWords.searchFault, { reason: search.fault })]
      : []),
  ];
  const items = [...faults.map(buildFault), ...others.map((words) => markup`<li>${words}</li>`)];
  return items.length === 0 ? [] : [markup`<ul>${items}</ul>`];
}

function buildFault({ message, at, code }: SeenFault): Markup {
  const seen = fillWords(statusWords.faultAt, { time: formatVietnamDateTime(at), code });
  return markup`<li>${message}<br><span class="note">${seen}</span></li>`;
}

export function buildSetAside({ setAside }: Status, links: StatusLinks): Markup[] {
  if (setAside.length === 0) return [];
  const items = setAside.map((item) => {
    const { name, label, href } = toPlace(item, links);
    return markup`<li><strong>${name}</strong> <a href="${href}">${label}</a><br>${item.reason}</li>`;
  });
  return [markup`<p class="note">${statusWords.setAsideHint}</p><ul>${items}</ul>`];
}

function toPlace(item: SetAsideItem, links: StatusLinks): { name: string; label: string; href: string } {
  if ('path' in item) return { name: item.path, label: statusWords.view, href: links.siteUrl + item.path };
  const { type, documentId } = item;
  const word = isPublicType(type) ? typeWords[type] : type;
  return {
    name: `${word} ${documentId}`,
    label: statusWords.edit,
    href: toEntryLink(links.adminUrl, type, documentId),
  };
}

export function buildReleases({ releases }: Status): Markup[] {
  if (releases.length === 0) return [];
  return [markup`<ul>${releases.map(buildRelease)}</ul>`];
}

function buildRelease({ id, since, report }: Release): Markup {
  const { rendered, changedFiles, removedFiles, setAside, milliseconds, routes } = report;
  const figures = {
    rendered,
    changedFiles,
    removedFiles,
    setAside: setAside.length,
    seconds: milliseconds / 1000,
  };
  const facts = Object.fromEntries(
    Object.entries(figures).map(([name, n]) => [name, n.toLocaleString('vi', { maximumFractionDigits: 1 })]),
  );
  const words = [
    statusWords.releaseLine,
    ...(report.full ? [statusWords.releaseFull] : []),
    ...(setAside.length > 0 ? [statusWords.releaseSetAside] : []),
  ].map((line) => fillWords(line, facts));
  return markup`<li><strong>${formatVietnamDateTime(since)}</strong> <span class="note">${id}</span><br>${words.join(' ')}${buildRoutes(routes)}</li>`;
}

const causes: Readonly<Record<string, string>> = statusWords.causes;

function buildRoutes(routes: Release['report']['routes']): Markup[] {
  const lines = (['added', 'changed', 'removed'] as const).flatMap((kind) =>
    routes[kind].map(({ path, cause }) =>
      fillWords(statusWords.routeLine[kind], { path, cause: causes[cause] ?? cause }),
    ),
  );
  if (lines.length === 0) return [];
  const items = lines.map((line) => markup`<li>${line}</li>`);
  return [markup`<details><summary>${statusWords.routes}</summary><ul>${items}</ul></details>`];
}

export function buildDeadLinks({ deadLinks }: Status): Markup[] {
  if (deadLinks.length === 0) return [];
  const items = deadLinks.map(
    ({ link, path }) => markup`<li>${fillWords(statusWords.deadLink, { link, path })}</li>`,
  );
  return [markup`<ul>${items}</ul>`];
}

/** What is sound needs no words. */
export function buildAudit({ audit }: Status): Markup[] {
  if (audit.found.length === 0) return [];
  const items = audit.found.map(({ path, fault, at }) => {
    const words = fillWords(statusWords.auditFound[fault], { path, at: formatVietnamDateTime(at) });
    return markup`<li>${words}</li>`;
  });
  return [markup`<ul>${items}</ul>`];
}
