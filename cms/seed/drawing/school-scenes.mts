import {
  at,
  backdrop,
  circle,
  cloud,
  figure,
  flag,
  line,
  lotus,
  path,
  picture,
  rect,
  row,
  sky,
  star,
  tree,
  windows,
} from './shapes.mts';

const lamp = (x: number, y: number): string =>
  line(`M${String(x)} 0V${String(y - 40)}`, '#4a3a2c', 4) +
  path(
    `M${String(x - 54)} ${String(y)}Q${String(x)} ${String(y - 84)} ${String(x + 54)} ${String(y)}Z`,
    '#d9a441',
  ) +
  circle(x, y + 8, 70, '#f7dd93', 0.25);

const bookSpine = (index: number): string =>
  ['#8f3a2c', '#2f6b63', '#c79a3b', '#3c5877', '#7b6a52', '#a85c3a'][index % 6] ?? '';

const shelf = (x: number, y: number): string =>
  rect(x, y, 300, 130, '#5c3d26') +
  row(12, (index) => {
    const tall = 84 + ((index * 29 + x) % 30);
    return rect(
      x + 10 + index * 23.5,
      y + 122 - tall,
      19,
      tall,
      bookSpine(index * 5 + Math.round(x / 7) + y),
    );
  }) +
  rect(x, y + 122, 300, 10, '#7a5335');

/** Places of the school over a day. */
export const schoolScenes: Readonly<Record<string, string>> = {
  'cong-truong': picture(
    sky('a', '#f3cf9b', '#fbf0dc'),
    backdrop('a', 690, '#c9b287') +
      circle(330, 300, 90, '#ef9f4d', 0.85) +
      row(6, (index) => tree(60 + index * 300, 700, 190, index % 2 === 0 ? '#5f8f52' : '#4a7d4c')) +
      rect(300, 380, 130, 330, '#b5543a') +
      rect(1170, 380, 130, 330, '#b5543a') +
      row(
        9,
        (index) =>
          rect(300, 400 + index * 34, 130, 4, '#9c4430') + rect(1170, 400 + index * 34, 130, 4, '#9c4430'),
      ) +
      path('M230 400L300 310H1300L1370 400Z', '#8a2f24') +
      path('M380 310L440 240H1160L1220 310Z', '#a53c2c') +
      rect(430, 400, 740, 60, '#e9cf95') +
      star(800, 430, 24, '#b3211f') +
      row(14, (index) => rect(446 + index * 52, 480, 8, 230, '#5a5148')) +
      rect(430, 560, 740, 8, '#5a5148') +
      figure(700, 830, 120, '#f2f2ee') +
      figure(780, 850, 124, '#7fa6b8') +
      figure(1010, 820, 116, '#c46b52'),
  ),
  'san-truong': picture(
    sky('a', '#8fc0da', '#eef6f2'),
    backdrop('a', 560, '#d8b98c') +
      cloud(300, 150, 62) +
      cloud(1240, 110, 74) +
      rect(140, 300, 1320, 270, '#f3e4be') +
      rect(140, 276, 1320, 34, '#a8392b') +
      windows(190, 340, 17, 2, '#5c8197') +
      path('M0 560H1600V640H0Z', '#c7a476') +
      flag(800, 700, 470) +
      rect(740, 690, 120, 26, '#8c8378') +
      rect(700, 716, 200, 22, '#9d9488') +
      tree(190, 740, 250, '#4b8650') +
      tree(1420, 750, 270, '#3f7a4b') +
      tree(420, 690, 150, '#6a9c58') +
      row(11, (index) => figure(330 + index * 96, 850, 92, index % 3 === 0 ? '#ffffff' : '#dfe8ee')),
  ),
  'hanh-lang': picture(
    sky('a', '#efe3c8', '#f8f1e1'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      path('M0 0L620 330V560L0 900Z', '#e0d0ab') +
      path('M1600 0L980 330V560L1600 900Z', '#a9cbd1') +
      path('M0 900L620 560H980L1600 900Z', '#b8764f') +
      path('M0 0L620 330H980L1600 0Z', '#f5ecd6') +
      rect(620, 330, 360, 230, '#cfe0d2') +
      tree(800, 560, 120, '#5f9458') +
      row(5, (index) => {
        const near = 1 - index * 0.19;
        return rect(
          980 + 520 * near - 40 * near,
          330 - 330 * near,
          54 * near,
          230 + 640 * near - 60 * near,
          index % 2 === 0 ? '#fbf7ec' : '#f1e9d6',
        );
      }) +
      row(5, (index) =>
        path(
          `M${String(1330 - index * 90)} ${String(800 - index * 52)}l-${String(420 - index * 70)} -${String(10 + index * 2)}l60 50h${String(380 - index * 70)}Z`,
          '#e3a473',
          'opacity="0.55"',
        ),
      ) +
      row(4, (index) =>
        rect(90 + index * 140, 240 + index * 60, 78 - index * 12, 400 - index * 74, '#7d5334'),
      ) +
      figure(770, 660, 110, '#f4f4f0') +
      figure(850, 640, 104, '#5b7f94'),
  ),
  'phong-may': picture(
    sky('a', '#dce9ea', '#f5f3ea'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      rect(0, 610, 1600, 290, '#c4a67d') +
      rect(90, 90, 620, 250, '#86b3c0') +
      rect(890, 90, 620, 250, '#86b3c0') +
      line('M400 90V340M1200 90V340M90 215H710M890 215H1510', '#f5f3ea', 10) +
      [0, 1, 2]
        .map((line_) =>
          row(6 - line_, (index) => {
            const scale = 0.8 + line_ * 0.32;
            const x = 130 + line_ * 40 + index * (262 + line_ * 62);
            return at(
              x,
              470 + line_ * 140,
              scale,
              rect(-30, 84, 220, 14, '#8d6239') +
                rect(0, 0, 150, 84, '#26343f') +
                rect(8, 8, 134, 66, index % 2 === 0 ? '#3f8f9c' : '#4aa3a0') +
                line('M22 28h70M22 44h96', '#d7efec', 6) +
                rect(62, 84, 26, 10, '#26343f'),
            );
          }),
        )
        .join('') +
      figure(330, 890, 150, '#d9d2c2') +
      figure(1280, 890, 150, '#c46b52'),
  ),
  'nha-an': picture(
    sky('a', '#f0dcae', '#f8eed6'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      rect(0, 560, 1600, 340, '#b98b5d') +
      rect(100, 170, 320, 240, '#a9cfc4') +
      rect(640, 170, 320, 240, '#a9cfc4') +
      rect(1180, 170, 320, 240, '#a9cfc4') +
      line('M260 170V410M800 170V410M1340 170V410', '#f8eed6', 10) +
      lamp(330, 190) +
      lamp(800, 230) +
      lamp(1270, 190) +
      row(6, (index) =>
        figure(
          120 + index * 272,
          660 + (index % 2) * 40,
          130,
          ['#f1efe7', '#5b7f94', '#c46b52'][index % 3] ?? '',
        ),
      ) +
      row(3, (index) =>
        at(
          270 + index * 530,
          620 + (index % 2) * 60,
          1,
          rect(-230, 0, 460, 34, '#8a5732') +
            rect(-190, 34, 20, 150, '#6d4226') +
            rect(170, 34, 20, 150, '#6d4226') +
            [-150, -50, 50, 150]
              .map((x) => circle(x, -10, 30, '#f7f3e8') + circle(x, -16, 18, '#7fa85a'))
              .join(''),
        ),
      ),
  ),
  'thu-vien': picture(
    sky('a', '#4a3524', '#6d4d33'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      [0, 1, 2, 3].map((level) => row(5, (index) => shelf(20 + index * 316, 40 + level * 142))).join('') +
      rect(0, 640, 1600, 260, '#8a5f3d') +
      rect(140, 660, 1320, 60, '#c99a62') +
      rect(140, 720, 1320, 18, '#a87c4b') +
      row(4, (index) =>
        at(
          300 + index * 340,
          660,
          1,
          line('M0 0V-90', '#c9a24a', 8) +
            path('M-66 -84Q0 -150 66 -84Z', '#2f6b4f') +
            circle(0, -66, 90, '#f7dd93', 0.22),
        ),
      ) +
      row(3, (index) =>
        at(
          420 + index * 360,
          700,
          1,
          path('M0 0C-34 -24 -84 -26 -120 -10V-50C-84 -64 -34 -58 0 -34Z', '#f6efdf') +
            path('M0 0C34 -24 84 -26 120 -10V-50C84 -64 34 -58 0 -34Z', '#ece1c8'),
        ),
      ) +
      figure(560, 890, 160, '#dfe8ee') +
      figure(1120, 890, 160, '#7c9a6a'),
  ),
  'san-khau': picture(
    sky('a', '#0f4a54', '#1f7a80'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      row(20, (index) => rect(index * 80, 0, 40, 660, '#0c4049', 'opacity="0.35"')) +
      row(5, (index) =>
        path(
          `M${String(240 + index * 280)} 0L${String(90 + index * 280)} 700H${String(390 + index * 280)}Z`,
          '#f6e7ae',
          'opacity="0.14"',
        ),
      ) +
      circle(800, 340, 220, '#f2d892', 0.22) +
      lotus(800, 470, 2.1) +
      path('M0 0H180Q210 380 60 680H0Z', '#a32323') +
      path('M1600 0H1420Q1390 380 1540 680H1600Z', '#a32323') +
      rect(0, 660, 1600, 60, '#c08a4a') +
      rect(0, 720, 1600, 180, '#6a3f24') +
      [-2, -1, 0, 1, 2]
        .map((side) =>
          figure(
            800 + side * 170,
            690 - Math.abs(side) * 8,
            150,
            side % 2 === 0 ? '#f0c94e' : '#e58aa0',
            side * 5,
          ),
        )
        .join(''),
  ),
  'ky-tuc-xa-dem': picture(
    sky('a', '#141f3d', '#3b4a74'),
    backdrop('a', 730, '#27324a') +
      circle(1290, 170, 62, '#f4ecc9') +
      circle(1316, 156, 54, '#22305a') +
      row(26, (index) =>
        circle((index * 271) % 1600, 30 + ((index * 97) % 300), 2 + (index % 3), '#f4ecc9', 0.8),
      ) +
      rect(230, 300, 1140, 440, '#54607c') +
      rect(210, 278, 1180, 30, '#3e4a66') +
      row(45, (index) =>
        rect(
          280 + (index % 15) * 72,
          340 + Math.floor(index / 15) * 126,
          44,
          64,
          (index * 7) % 5 === 0 ? '#2c3853' : '#f2c866',
        ),
      ) +
      row(
        15,
        (index) =>
          rect(268 + index * 72, 420, 68, 8, '#7785a3') + rect(268 + index * 72, 546, 68, 8, '#7785a3'),
      ) +
      tree(150, 760, 210, '#1f3d3a', '#2a2a30') +
      tree(1450, 770, 240, '#1c3836', '#2a2a30') +
      row(
        3,
        (index) =>
          line(`M${String(420 + index * 380)} 860V720`, '#8b93a8', 8) +
          circle(420 + index * 380, 712, 17, '#f7dd93') +
          circle(420 + index * 380, 712, 74, '#f7dd93', 0.16),
      ),
  ),
  'phong-thu': picture(
    sky('a', '#23455e', '#37627c'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      rect(0, 650, 1600, 250, '#4b4038') +
      rect(700, 130, 740, 430, '#1f6f78') +
      circle(1070, 330, 150, '#f2d892', 0.2) +
      lotus(1070, 420, 1.1) +
      rect(780, 600, 640, 40, '#a06a3f') +
      rect(800, 640, 600, 150, '#7c4f2d') +
      figure(1100, 650, 190, '#2d3c50') +
      rect(780, 600, 640, 40, '#a06a3f') +
      rect(800, 640, 600, 150, '#7c4f2d') +
      line('M1000 600V540', '#1c1c1c', 10) +
      circle(1000, 532, 20, '#1c1c1c') +
      line('M330 560L220 880M330 560L440 880M330 560V880', '#1d2329', 16) +
      rect(200, 430, 260, 140, '#262d35') +
      rect(460, 462, 90, 76, '#1a2027') +
      circle(550, 500, 34, '#4a6b80') +
      rect(230, 396, 110, 40, '#262d35') +
      circle(226, 450, 10, '#e0442f') +
      path('M60 120L240 60L270 170L90 230Z', '#e9e2cc') +
      line('M170 200L150 640', '#1d2329', 10),
  ),
};
