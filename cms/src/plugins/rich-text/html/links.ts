import { propertyOf, rewriteElements, type Parent } from './nodes.ts';

/** Keeps links that lead somewhere, without the detours of search engines and mail programs; others become text. */
export function settleLinks(tree: Parent): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'a') return [node];
    const href = straighten(propertyOf(node, 'href').trim());
    if (!/^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(href)) return node.children;
    node.properties = { href };
    rewriteElements(node, (inner) => (inner.tagName === 'u' ? inner.children : [inner]));
    return [node];
  });
}

const detours: Readonly<Record<string, string>> = {
  'www.google.com/url': 'q',
  'l.facebook.com/l.php': 'u',
  'link.zalo.me/': 'url',
};

function straighten(href: string): string {
  const url = URL.parse(href);
  const name = url === null ? undefined : detours[`${url.host}${url.pathname}`];
  return (name === undefined ? null : url?.searchParams.get(name)) ?? href;
}
