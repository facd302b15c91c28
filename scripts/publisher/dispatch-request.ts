import type { DispatchSettings } from './watch-settings.ts';

/** What happened, for whoever reads the log of the build. */
export interface DispatchNews {
  position: number;
  /** id of the release on this machine, where one was made */
  release: string | null;
}

/** One HTTP request, and the status by which the service says that it took it. */
export interface DispatchRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  accepted: number;
}

/** `repository_dispatch` type that `.github/workflows/publish.yml` listens to. */
export const eventType = 'content';

const builders = {
  // POST /repos/{owner}/{repo}/dispatches → 204
  github: ({ apiUrl, project, token }, news) => ({
    url: `${apiUrl}/repos/${project}/dispatches`,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    body: JSON.stringify({ event_type: eventType, client_payload: news }),
    accepted: 204,
  }),
  // POST /projects/:id/trigger/pipeline → 201. Variables would need a role that a trigger token often lacks.
  gitlab: ({ apiUrl, project, token, ref }) => ({
    url: `${apiUrl}/projects/${encodeURIComponent(project)}/trigger/pipeline`,
    headers: { accept: 'application/json' },
    body: JSON.stringify({ token, ref }),
    accepted: 201,
  }),
} satisfies Record<
  DispatchSettings['kind'],
  (settings: DispatchSettings, news: DispatchNews) => DispatchRequest
>;

/** @returns the request that makes the build service begin */
export function buildDispatchRequest(settings: DispatchSettings, news: DispatchNews): DispatchRequest {
  const { headers, ...request } = builders[settings.kind](settings, news);
  return {
    ...request,
    headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'portal-publisher' },
  };
}
