import {
  at,
  backdrop,
  circle,
  cloud,
  figure,
  line,
  path,
  picture,
  rect,
  ridge,
  ripples,
  row,
  sky,
  tree,
} from './shapes.mts';

const blossom = (x: number, y: number, size: number): string =>
  [0, 72, 144, 216, 288]
    .map((angle) => {
      const turn = (angle * Math.PI) / 180;
      return circle(x + Math.cos(turn) * size, y + Math.sin(turn) * size, size * 0.78, '#ee8fa8');
    })
    .join('') + circle(x, y, size * 0.5, '#f7d774');

const lantern = (x: number, y: number, size: number): string =>
  circle(x, y - size * 0.3, size * 1.7, '#f7b955', 0.22) +
  path(
    `M${String(x - size)} ${String(y)}Q${String(x)} ${String(y + size * 0.7)} ${String(x + size)} ${String(y)}L${String(x + size * 0.66)} ${String(y - size * 0.7)}Q${String(x)} ${String(y - size * 0.2)} ${String(x - size * 0.66)} ${String(y - size * 0.7)}Z`,
    '#d9557a',
  ) +
  circle(x, y - size * 0.42, size * 0.34, '#fbe08a') +
  line(`M${String(x)} ${String(y + size * 0.5)}v${String(size * 0.9)}`, '#f7c873', 5, 'opacity="0.45"');

const sapling = (x: number, y: number, size: number): string =>
  line(`M${String(x)} ${String(y)}v${String(-size)}`, '#6b4a32', 7) +
  [-40, 40]
    .map(
      (turn) =>
        `<ellipse transform="translate(${String(x)} ${String(y - size)}) rotate(${String(turn)})" cy="${String(-size * 0.24)}" rx="${String(size * 0.13)}" ry="${String(size * 0.3)}" fill="#5f9a4c"/>`,
    )
    .join('') +
  `<ellipse cx="${String(x)}" cy="${String(y + 4)}" rx="${String(size * 0.5)}" ry="${String(size * 0.13)}" fill="#7a5636"/>`;

const crowd = (y: number): string =>
  row(
    20,
    (index) =>
      circle(40 + index * 82, y + (index % 3) * 9, 27, '#e0b088') +
      rect(
        12 + index * 82,
        y + 22 + (index % 3) * 9,
        56,
        60,
        ['#5b7f94', '#c46b52', '#f1efe7', '#7c9a6a'][index % 4] ?? '',
      ),
  );

const court = '#c9764a';

/** Sports and seasons. */
export const seasonScenes: Readonly<Record<string, string>> = {
  'hoa-dao': picture(
    sky('a', '#cfe5ea', '#fdf3e6'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      circle(1260, 240, 120, '#f7dd93', 0.7) +
      ridge(760, 50, 1.3, 0.9, '#a9c4b4', 0.6) +
      ridge(830, 30, 1.9, 2.4, '#8fb09a', 0.8) +
      line('M-20 820Q360 700 560 480T1040 230T1420 150', '#5b4034', 30) +
      line(
        'M420 640Q600 640 760 700M700 420Q720 260 860 150M980 260Q1140 330 1320 330M560 500Q470 380 330 330',
        '#5b4034',
        14,
      ) +
      row(34, (index) => {
        const along = index / 33;
        return blossom(
          220 + along * 1180 + ((index * 71) % 140) - 70,
          720 - along * 560 + ((index * 53) % 220) - 110,
          20 + ((index * 7) % 14),
        );
      }) +
      row(12, (index) => circle(120 + index * 124, 560 + ((index * 97) % 300), 8, '#ee8fa8', 0.7)),
  ),
  'trong-cay': picture(
    sky('a', '#b9dcdc', '#f5f5e3'),
    backdrop('a', 520, '#b98f62') +
      cloud(340, 140, 64) +
      rect(0, 440, 1600, 110, '#7fb0b6') +
      ripples(12, 452, 80, '#c4e0e0') +
      path('M0 540Q800 500 1600 540V900H0Z', '#b3875a') +
      path('M0 540Q800 500 1600 540V580Q800 540 0 580Z', '#8fae5a') +
      row(8, (index) => sapling(140 + index * 190, 660 + (index % 2) * 14, 110)) +
      row(
        5,
        (index) =>
          figure(
            230 + index * 290,
            800 + (index % 2) * 40,
            150,
            ['#2f7f86', '#f1efe7', '#c8402f'][index % 3] ?? '',
            index % 2 === 0 ? 14 : -10,
          ) +
          line(`M${String(270 + index * 290)} ${String(690 + (index % 2) * 40)}l60 150`, '#7a5a3c', 8) +
          path(
            `M${String(316 + index * 290)} ${String(832 + (index % 2) * 40)}l30 -8l4 44l-26 6Z`,
            '#8b929a',
          ),
      ) +
      sapling(520, 850, 90) +
      sapling(1100, 860, 90),
  ),
  'chay-bo': picture(
    sky('a', '#f2a267', '#fbe6bd'),
    backdrop('a', 560, '#8c8f92') +
      circle(1180, 420, 150, '#fbd98a', 0.9) +
      ridge(470, 40, 1.5, 1.4, '#b77f6a', 0.8) +
      rect(0, 500, 1600, 120, '#d9a983') +
      ripples(14, 515, 90, '#fbe0b4') +
      rect(0, 610, 1600, 26, '#7d9a57') +
      rect(0, 636, 1600, 264, '#7f8286') +
      row(9, (index) => rect(40 + index * 190, 760, 100, 10, '#e9e4d4')) +
      row(10, (index) =>
        figure(
          150 + index * 148,
          730 + ((index * 83) % 140),
          138,
          ['#c8402f', '#f6d13b', '#f1efe7', '#2f7f86'][index % 4] ?? '',
          14,
        ),
      ) +
      row(3, (index) => tree(120 + index * 640, 622, 150, '#6d8a4a')),
  ),
  'san-bong-chuyen': picture(
    sky('a', '#8ec6df', '#eff6ef'),
    backdrop('a', 520, '#6f9c50') +
      cloud(380, 150, 70) +
      cloud(1260, 120, 60) +
      crowd(500) +
      path('M260 900L420 610H1180L1340 900Z', court) +
      line('M420 610H1180M330 770H1270', '#f4efe2', 7) +
      line('M800 610V860', '#f4efe2', 4) +
      rect(792, 400, 16, 470, '#4a5157') +
      path('M800 420L830 440V640L800 620Z', '#e8ecee', 'opacity="0.8"') +
      rect(770, 410, 60, 14, '#c8201f') +
      figure(520, 760, 180, '#c8402f', 8) +
      figure(640, 860, 196, '#c8402f') +
      figure(430, 870, 190, '#c8402f', -6) +
      figure(1010, 740, 178, '#2f5f9c', -10) +
      figure(1160, 850, 194, '#2f5f9c') +
      figure(940, 880, 198, '#2f5f9c', 5) +
      circle(860, 300, 36, '#f7f3e8') +
      line('M828 290q32 22 64 4M850 266q-8 36 8 68', '#5b7f94', 4),
  ),
  'keo-co': picture(
    sky('a', '#a7d4e0', '#f6f5e2'),
    backdrop('a', 480, '#7ba655') +
      row(16, (index) =>
        path(
          `M${String(index * 104)} 250h84l-42 74Z`,
          ['#c8201f', '#f6d13b', '#2f7f86', '#ee9a2e'][index % 4] ?? '',
        ),
      ) +
      line('M0 250Q800 290 1600 250', '#6b5a44', 6) +
      crowd(400) +
      rect(0, 480, 1600, 420, '#7ba655') +
      row(14, (index) =>
        line(
          `M${String((index * 263) % 1580)} ${String(560 + ((index * 91) % 310))}l10 -26l8 26`,
          '#5f8a43',
          5,
        ),
      ) +
      line('M120 690H1480', '#b98b5d', 16) +
      rect(786, 660, 28, 110, '#c8201f') +
      row(
        5,
        (index) =>
          figure(200 + index * 118, 800, 180, index % 2 === 0 ? '#f1efe7' : '#dfe3e6', -18) +
          figure(900 + index * 118, 800, 180, index % 2 === 0 ? '#2f7f86' : '#3b8f96', 18),
      ),
  ),
  'san-cau-long': picture(
    sky('a', '#dfe6df', '#f4f1e4'),
    backdrop('a', 560, '#3f8a68') +
      row(7, (index) => rect(60 + index * 222, 90, 150, 220, '#b7d3d6')) +
      row(7, (index) => rect(130 + index * 222, 90, 10, 220, '#e9ece4')) +
      row(40, (index) =>
        line(
          `M${String((index * 173) % 1600)} ${String(100 + ((index * 47) % 170))}l-8 26`,
          '#8fb4bb',
          4,
          'opacity="0.8"',
        ),
      ) +
      path('M120 900L330 600H1270L1480 900Z', '#2f7f5c') +
      line('M330 600H1270M220 760H1380M800 600V900', '#f4f1e4', 6) +
      rect(330, 440, 10, 200, '#4a5157') +
      rect(1260, 440, 10, 200, '#4a5157') +
      rect(340, 470, 920, 90, '#f4f1e4', 'opacity="0.55"') +
      rect(340, 462, 920, 10, '#ffffff') +
      figure(560, 880, 230, '#c8402f', 10) +
      at(
        650,
        620,
        1,
        line('M0 0L-36 70', '#4a4038', 9) +
          `<ellipse cx="14" cy="-34" rx="32" ry="44" fill="none" stroke="#4a4038" stroke-width="7"/>`,
      ) +
      figure(1060, 690, 170, '#2f5f9c', -8) +
      at(
        1000,
        520,
        0.8,
        line('M0 0L30 60', '#4a4038', 9) +
          `<ellipse cx="-12" cy="-34" rx="32" ry="44" fill="none" stroke="#4a4038" stroke-width="7"/>`,
      ) +
      path('M820 330l34 -30l16 34Z', '#ffffff') +
      circle(872, 340, 12, '#c98f68'),
  ),
  'la-vang': picture(
    sky('a', '#f3dfae', '#fbf3df'),
    backdrop('a', 540, '#b99a55') +
      path('M720 540H880L1400 900H200Z', '#d8c4a0') +
      row(
        5,
        (index) =>
          tree(
            600 - index * 120,
            580 + index * 76,
            190 + index * 74,
            ['#e0a12e', '#d98a2b', '#e8bb4a'][index % 3] ?? '',
            '#5b4030',
          ) +
          tree(
            1000 + index * 120,
            580 + index * 76,
            190 + index * 74,
            ['#e8bb4a', '#e0a12e', '#cf7d2c'][index % 3] ?? '',
            '#5b4030',
          ),
      ) +
      row(
        46,
        (index) =>
          `<ellipse cx="${String((index * 337) % 1600)}" cy="${String(600 + ((index * 89) % 290))}" rx="13" ry="6" fill="${index % 2 === 0 ? '#e0a12e' : '#cf7d2c'}"/>`,
      ) +
      figure(790, 700, 120, '#7a2e3a') +
      figure(860, 706, 116, '#3c5877'),
  ),
  'hoa-dang': picture(
    sky('a', '#131c3a', '#2e2f5c'),
    backdrop('a', 430, '#1d2a4d') +
      circle(1220, 150, 70, '#f4ecc9', 0.95) +
      ridge(380, 50, 1.4, 0.4, '#1a2245') +
      rect(0, 430, 1600, 470, '#1d2a4d') +
      ripples(26, 450, 420, '#4a5a8a') +
      row(5, (index) =>
        line(
          `M${String(1130 + index * 34)} ${String(470 + index * 46)}h${String(180 - index * 20)}`,
          '#e9dca6',
          7,
          'opacity="0.5"',
        ),
      ) +
      row(9, (index) => lantern(120 + index * 170, 500 + ((index * 67) % 70), 22)) +
      row(7, (index) => lantern(200 + index * 215, 640 + ((index * 53) % 60), 36)) +
      row(4, (index) => lantern(280 + index * 350, 810 + (index % 2) * 30, 54)),
  ),
};
