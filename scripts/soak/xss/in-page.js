/* global window, document, DOMParser */
// Put into every document before its own scripts. Takes down what runs, and finds what could run.
(() => {
  const seen = [];
  for (const name of ['alert', 'confirm', 'prompt']) window[name] = (what) => seen.push(`${name}(${what})`);
  Object.defineProperty(window, '__xss', {
    set: (mark) => {
      seen.push(`a script has run: ${mark}`);
    },
  });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    // Chromium shows a document of XML with a style of its own.
    if (effectiveDirective === 'style-src-elem' && document.contentType.endsWith('/xml')) return;
    // Libraries of the admin panel try whether they may; a text that got so far has broken the policy before.
    if (blockedURI === 'eval') return;
    seen.push(`the policy has stopped ${effectiveDirective} ${blockedURI} ${sample}`);
  });

  const addresses = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'data',
    'poster',
    'background',
    'ping',
  ];
  const running =
    /^(?:javascript|vbscript|livescript|data:(?!image\/|application\/(?:x-)?font|font\/)|feed:|view-source:)/i;
  const never = 'iframe[srcdoc], object, embed, applet, base, frame, frameset, portal, link[rel=import]';

  /** As browsers read an address: without what is not seen. */
  const plain = (text) => text.replace(/[\0-\x20]/g, '');

  const findAttributes = (element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      const isHandler = /^on/i.test(name);
      const isScript = addresses.includes(name.toLowerCase()) && running.test(plain(value));
      return isHandler || isScript ? [`<${element.localName} ${name}="${value.slice(0, 120)}">`] : [];
    });

  /** A place of a part gives back by script what it does not need of its space. */
  const isKeptSpace = (element) =>
    element.localName === 'fragment-place' &&
    /^min-block-size: [\d.]+px;$/.test(element.getAttribute('style') ?? '');

  /** @param own begins the addresses of the page's own scripts @param isStrict whether the page has nothing inline */
  const findForeign = (root, own, isStrict) => {
    const found = [...root.querySelectorAll('*')].flatMap(findAttributes);
    for (const element of root.querySelectorAll(never)) found.push(element.outerHTML.slice(0, 200));
    for (const script of root.querySelectorAll('script')) {
      const source = script.getAttribute('src') ?? '';
      if (script.type === 'application/ld+json') JSON.parse(script.textContent);
      else if (!own.some((begin) => source.startsWith(begin))) found.push(script.outerHTML.slice(0, 200));
    }
    if (!isStrict) return found;
    for (const element of root.querySelectorAll('style, [style], iframe, meta[http-equiv]'))
      if (!isKeptSpace(element)) found.push(element.outerHTML.slice(0, 200));
    return found;
  };

  window.portalWatch = {
    take: (own, isStrict) => [...seen.splice(0), ...findForeign(document, own, isStrict)],
    /** @param pages path and source of each */
    findInSources: (pages, own) =>
      pages.flatMap(([path, source]) =>
        findForeign(new DOMParser().parseFromString(source, 'text/html'), own, true).map(
          (what) => `${path}: ${what}`,
        ),
      ),
    /** @returns what is wrong with a document of XML, also where its descriptions are read as HTML */
    findInXml: (source, names) => {
      const root = new DOMParser().parseFromString(source, 'application/xml');
      const elements = [...root.querySelectorAll('*')];
      const texts = elements.filter(({ localName }) => localName === 'description');
      return [
        ...elements
          .filter(({ nodeName }) => !names.includes(nodeName))
          .map(({ nodeName }) => `<${nodeName}>`),
        ...findForeign(root, [], true),
        ...texts.flatMap(({ textContent }) =>
          findForeign(new DOMParser().parseFromString(textContent, 'text/html'), [], true),
        ),
      ];
    },
  };
})();
