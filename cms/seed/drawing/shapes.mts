/** What the pictures of the demo portal are drawn with: flat shapes in the colours of lacquer, gold and river. */
export const [width, height] = [1600, 900];

export const sky = (id: string, top: string, bottom: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;

export const picture = (defs: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}"><defs>${defs}</defs>${body}</svg>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, extra = ''): string =>
  `<rect x="${String(x)}" y="${String(y)}" width="${String(w)}" height="${String(h)}" fill="${fill}" ${extra}/>`;

export const circle = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  `<circle cx="${String(x)}" cy="${String(y)}" r="${String(r)}" fill="${fill}" opacity="${String(opacity)}"/>`;

export const row = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** Five-pointed star. @param r outer radius in pixels */
export function star(x: number, y: number, r: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? r : r * 0.382;
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
}

/** Sine ridge filled down to the bottom edge. */
export function ridge(
  base: number,
  swing: number,
  turns: number,
  phase: number,
  fill: string,
  opacity = 1,
): string {
  const points = Array.from({ length: 81 }, (_, index) => {
    const x = index * 20;
    const wave =
      Math.sin((x / width) * Math.PI * 2 * turns + phase) +
      0.4 * Math.sin((x / width) * Math.PI * 5.3 * turns + phase);
    return `${String(x)},${(base - wave * swing).toFixed(1)}`;
  });
  return `<polygon points="0,${String(height)} ${points.join(' ')} ${String(width)},${String(height)}" fill="${fill}" opacity="${String(opacity)}"/>`;
}

export const petal = (x: number, y: number, angle: number, size: number, fill: string): string =>
  `<path transform="translate(${String(x)} ${String(y)}) rotate(${String(angle)}) scale(${String(size)})" d="M0 0C-34 -40 -26 -104 0 -140C26 -104 34 -40 0 0Z" fill="${fill}"/>`;

export const lotus = (x: number, y: number, size: number): string =>
  [-72, 72, -48, 48].map((angle) => petal(x, y, angle, size, '#c94f6d')).join('') +
  [-24, 24, 0].map((angle) => petal(x, y, angle, size, '#e58aa0')).join('');

export const leaf = (x: number, y: number, rx: number): string =>
  `<ellipse cx="${String(x)}" cy="${String(y)}" rx="${String(rx)}" ry="${String(rx * 0.28)}" fill="#2f6b4f"/><path d="M${String(x)} ${String(y)}L${String(x + rx)} ${String(y - rx * 0.1)}" stroke="#24543e" stroke-width="3"/>`;

export const windows = (x: number, y: number, columns: number, rows: number, fill: string): string =>
  row(columns * rows, (index) =>
    rect(x + (index % columns) * 74, y + Math.floor(index / columns) * 92, 44, 58, fill),
  );

export const person = (x: number, y: number, size: number, fill: string): string =>
  circle(x, y - size * 0.9, size * 0.32, '#e3b48c') +
  `<path d="M${String(x - size * 0.6)} ${String(y + size * 0.5)}a${String(size * 0.6)} ${String(size)} 0 0 1 ${String(size * 1.2)} 0Z" fill="${fill}"/>`;

/** @param d path data */
export const path = (d: string, fill: string, extra = ''): string =>
  `<path d="${d}" fill="${fill}" ${extra}/>`;

/** @param d path data */
export const line = (d: string, stroke: string, thickness: number, extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${String(thickness)}" stroke-linecap="round" ${extra}/>`;

/** @returns what is drawn, moved and scaled */
export const at = (x: number, y: number, scale: number, drawn: string): string =>
  `<g transform="translate(${String(x)} ${String(y)}) scale(${String(scale)})">${drawn}</g>`;

/** Ground and sky over the whole picture. @param id of the gradient that `sky` made */
export const backdrop = (id: string, horizon: number, ground: string): string =>
  rect(0, 0, width, height, `url(#${id})`) + rect(0, horizon, width, height - horizon, ground);

export const cloud = (x: number, y: number, size: number, fill = '#ffffff', opacity = 0.8): string =>
  [-0.9, 0, 0.9]
    .map((side) =>
      circle(
        x + side * size,
        y - (side === 0 ? size * 0.3 : 0),
        size * (side === 0 ? 0.9 : 0.65),
        fill,
        opacity,
      ),
    )
    .join('');

/** @param y where it stands */
export const tree = (x: number, y: number, size: number, crown: string, trunk = '#6b4a32'): string =>
  rect(x - size * 0.08, y - size * 0.8, size * 0.16, size * 0.8, trunk) +
  circle(x - size * 0.3, y - size * 0.95, size * 0.38, crown) +
  circle(x + size * 0.3, y - size * 0.9, size * 0.36, crown) +
  circle(x, y - size * 1.25, size * 0.46, crown);

/** Areca palm. @param y where it stands */
export const palm = (x: number, y: number, size: number): string =>
  rect(x - size * 0.03, y - size * 1.5, size * 0.06, size * 1.5, '#8c7a5e') +
  [-80, -45, -12, 20, 52, 84]
    .map(
      (angle) =>
        `<path transform="translate(${String(x)} ${String(y - size * 1.5)}) rotate(${String(angle)}) scale(${String(size / 140)})" d="M0 0C-16 -30 -14 -66 0 -92C14 -66 16 -30 0 0Z" fill="#4f8a4a"/>`,
    )
    .join('');

/** House with a tiled roof. @param y where it stands */
export const house = (x: number, y: number, size: number, wall: string, roof: string): string =>
  rect(x - size * 0.5, y - size * 0.5, size, size * 0.5, wall) +
  path(
    `M${String(x - size * 0.62)} ${String(y - size * 0.48)}L${String(x - size * 0.4)} ${String(y - size * 0.86)}H${String(x + size * 0.4)}L${String(x + size * 0.62)} ${String(y - size * 0.48)}Z`,
    roof,
  ) +
  rect(x - size * 0.1, y - size * 0.32, size * 0.2, size * 0.32, '#6f4528') +
  rect(x - size * 0.38, y - size * 0.36, size * 0.16, size * 0.16, '#48606b') +
  rect(x + size * 0.22, y - size * 0.36, size * 0.16, size * 0.16, '#48606b');

/** Flag of Viet Nam on its pole. @param y where the pole stands */
export const flag = (x: number, y: number, poleHeight: number): string =>
  rect(x - 4, y - poleHeight, 8, poleHeight, '#7a7a7a') +
  rect(x + 4, y - poleHeight, 132, 88, '#c8201f') +
  star(x + 70, y - poleHeight + 44, 28, '#f6d13b');

/** Sailing boat. @param y of the water line */
export const boat = (x: number, y: number, size: number, sail: string): string =>
  path(
    `M${String(x - size)} ${String(y)}Q${String(x)} ${String(y + size * 0.5)} ${String(x + size)} ${String(y)}L${String(x + size * 0.74)} ${String(y + size * 0.38)}H${String(x - size * 0.74)}Z`,
    '#6d3a22',
  ) +
  path(
    `M${String(x)} ${String(y - size * 0.05)}V${String(y - size * 1.1)}L${String(x + size * 0.75)} ${String(y - size * 0.05)}Z`,
    sail,
  );

/** Ripples over a stretch of water. */
export const ripples = (count: number, top: number, depth: number, stroke: string): string =>
  row(count, (index) =>
    line(
      `M${String((index * 397) % 1500)} ${String(top + ((index * 61) % depth))}h${String(60 + ((index * 37) % 90))}`,
      stroke,
      4,
      'opacity="0.7"',
    ),
  );

/** Somebody seen from a distance. @param y where they stand  @param lean of the body to the right, in degrees */
export const figure = (x: number, y: number, size: number, shirt: string, lean = 0): string =>
  `<g transform="translate(${String(x)} ${String(y)}) rotate(${String(lean)}) scale(${String(size / 100)})">` +
  line('M-10 -44L-16 0M10 -44L18 0', '#33404d', 14) +
  path('M-22 -100Q0 -116 22 -100L17 -38H-17Z', shirt) +
  circle(0, -126, 17, '#e0b088') +
  path('M-18 -130a18 18 0 0 1 36 0Z', '#2b2320') +
  '</g>';
