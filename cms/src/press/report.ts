import type { Silence } from './ask-publisher.ts';

/** What the home page shows of the press. */
export interface PressReport {
  readonly state: 'live' | 'working' | 'behind' | 'failing' | 'held' | Silence;
  readonly waitingSince: string | null;
  readonly running: { readonly full: boolean; readonly done: number; readonly all: number } | null;
  readonly lastError: { readonly code: string; readonly message: string; readonly at: string } | null;
  readonly held: { readonly at: string } | null;
  readonly setAside: readonly SetAside[];
  /** newest first */
  readonly releases: readonly ReleaseLine[];
  /** whether the reader may roll back, resume and rebuild */
  readonly mayOperate: boolean;
}

export interface SetAside {
  /** label of the type, or path of the page */
  readonly name: string;
  /** of the form, below the admin panel; null for a page */
  readonly form: string | null;
  readonly reason: string;
}

export interface ReleaseLine {
  readonly id: string;
  readonly since: string;
  readonly isLive: boolean;
  readonly rendered: number;
  readonly changedPages: number;
  readonly milliseconds: number;
  readonly full: boolean;
}

/** The parts of `GET /status` that are told on. */
export interface PublisherStatus {
  readonly state: 'live' | 'working' | 'behind' | 'failing' | 'held';
  readonly waitingSince: string | null;
  readonly running: PressReport['running'];
  readonly lastError: PressReport['lastError'];
  readonly held: PressReport['held'];
  readonly release: { readonly id: string } | null;
  readonly setAside: readonly (
    | { readonly type: string; readonly documentId: string; readonly reason: string }
    | { readonly type: 'route'; readonly path: string; readonly reason: string }
  )[];
  readonly releases: readonly {
    readonly id: string;
    readonly since: string;
    readonly report: Pick<ReleaseLine, 'rendered' | 'changedPages' | 'milliseconds' | 'full'>;
  }[];
}

/** More at once stop the press anyway, or nearly so. */
const shownSetAside = 20;

const silent = {
  waitingSince: null,
  running: null,
  lastError: null,
  held: null,
  setAside: [],
  releases: [],
} as const;

/** @returns the report of a press of which nothing is known */
export const toSilentReport = (state: Silence, mayOperate: boolean): PressReport => ({
  ...silent,
  state,
  mayOperate,
});

/** @param nameOf gives name and form of an entry of a type */
export async function toReport(
  status: PublisherStatus,
  mayOperate: boolean,
  nameOf: (type: string, documentId: string) => Promise<Pick<SetAside, 'name' | 'form'>>,
): Promise<PressReport> {
  const { state, waitingSince, running, lastError, held } = status;
  const setAside = await Promise.all(
    status.setAside.slice(0, shownSetAside).map(async (item) => ({
      ...('path' in item ? { name: item.path, form: null } : await nameOf(item.type, item.documentId)),
      reason: item.reason,
    })),
  );
  return {
    state,
    waitingSince,
    running,
    lastError,
    held,
    mayOperate,
    setAside,
    releases: status.releases.map(({ id, since, report }) => ({
      id,
      since,
      isLive: id === status.release?.id,
      rendered: report.rendered,
      changedPages: report.changedPages,
      milliseconds: report.milliseconds,
      full: report.full,
    })),
  };
}
