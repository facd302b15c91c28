import { generate } from 'lean-qr/nano';

const quiet = 4;
const namespace = 'http://www.w3.org/2000/svg';

/**
 * @param address what the code leads to
 * @param note the words under it
 * @param close the words of the button
 * @returns a dialog, not yet open
 */
export function toQrDialog(address: string, note: string, close: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'qr';
  dialog.ariaLabel = note;
  const text = document.createElement('p');
  text.textContent = note;
  const form = document.createElement('form');
  form.method = 'dialog';
  const button = document.createElement('button');
  button.className = 'button';
  button.textContent = close;
  form.append(button);
  dialog.append(toPicture(address), text, form);
  return dialog;
}

function toPicture(address: string): SVGElement {
  const code = generate(address);
  let path = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1)
      if (code.get(x, y)) path += `M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`;
  const svg = document.createElementNS(namespace, 'svg');
  const size = String(code.size + 2 * quiet);
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('aria-hidden', 'true');
  const dots = document.createElementNS(namespace, 'path');
  dots.setAttribute('d', path);
  svg.append(dots);
  return svg;
}
