import type { Route, RouteSource } from '@portal/site/routes';

/** Which source of routes claims which path. Kept in the replica's file, beside the content. */
export interface Claims {
  clear(): void;
  /**
   * Takes over what a source lists.
   *
   * @returns paths whose claims differ from before, and the sources below that came and went
   */
  replace(
    source: RouteSource,
    listing: { routes: readonly Route[]; sources: readonly RouteSource[] },
  ): { paths: string[]; added: RouteSource[]; removed: RouteSource[] };
  /** Takes back what a source had claimed. @returns the same as `replace` */
  remove(source: RouteSource): ReturnType<Claims['replace']>;
  /** @returns the route at a path: the preferred one of its claims, or undefined where nobody claims it */
  routeAt(path: string): Route | undefined;
  /** @returns all claimed paths, each once, in order */
  listPaths(): string[];
}
