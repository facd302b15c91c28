import { isBlank, isElement, propertyOf, textOf, toElement, type Child, type Parent } from './nodes.ts';

/** Paragraphs that hold nothing but pictures of the library become figures; a caption that follows goes into them. */
export function readCaptions(tree: Parent): void {
  const children: Child[] = [];
  let figure: Parent | undefined;
  for (const child of tree.children) {
    const pictures = isElement(child, 'p') ? listLonePictures(child) : [];
    if (figure !== undefined && isElement(child) && isCaption(child)) {
      figure.children.push(toElement('figcaption', child.children));
      figure = undefined;
    } else if (pictures.length > 0) {
      const figures = pictures.map((picture) => toElement('figure', [picture]));
      children.push(...figures);
      figure = figures.at(-1);
    } else {
      if (!isBlank(child)) figure = undefined;
      children.push(child);
    }
  }
  tree.children = children;
}

const isCaption = (node: Child): boolean =>
  isElement(node, 'p') && /\bmsocaption\b/i.test(propertyOf(node, 'className'));

/** @returns the pictures of a paragraph that holds nothing else */
function listLonePictures(paragraph: Parent): Child[] {
  const pictures: Child[] = [];
  for (const child of paragraph.children) {
    if (isBlank(child)) continue;
    if (isElement(child, 'img') && propertyOf(child, 'dataMedia') !== '') pictures.push(child);
    else if (isElement(child) && textOf(child).trim() === '' && child.children.length > 0) {
      const inner = listLonePictures(child);
      if (inner.length === 0) return [];
      pictures.push(...inner);
    } else return [];
  }
  return pictures;
}
