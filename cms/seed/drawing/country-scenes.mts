import {
  at,
  backdrop,
  boat,
  circle,
  cloud,
  figure,
  house,
  line,
  palm,
  path,
  picture,
  rect,
  ridge,
  ripples,
  row,
  sky,
  tree,
} from './shapes.mts';

const terrace = (index: number): string => {
  const y = 470 + index * 62;
  const fill = index % 2 === 0 ? '#9fc3c4' : '#86ab5c';
  return (
    path(
      `M0 ${String(y)}Q360 ${String(y - 60 + index * 9)} 760 ${String(y + 6)}T1600 ${String(y - 26)}V900H0Z`,
      fill,
    ) +
    line(
      `M0 ${String(y)}Q360 ${String(y - 60 + index * 9)} 760 ${String(y + 6)}T1600 ${String(y - 26)}`,
      '#5c7f3c',
      9,
    )
  );
};

const turbine = (x: number, y: number, size: number, turn: number): string =>
  path(
    `M${String(x - size * 0.03)} ${String(y)}L${String(x - size * 0.012)} ${String(y - size)}H${String(x + size * 0.012)}L${String(x + size * 0.03)} ${String(y)}Z`,
    '#f4f4f0',
  ) +
  [0, 120, 240]
    .map(
      (angle) =>
        `<path transform="translate(${String(x)} ${String(y - size)}) rotate(${String(angle + turn)}) scale(${String(size / 300)})" d="M-5 0Q-16 -60 0 -168Q9 -60 5 0Z" fill="#ffffff"/>`,
    )
    .join('') +
  circle(x, y - size, size * 0.03, '#d9d9d2');

const stall = (x: number, y: number, canvas: string): string =>
  rect(x - 110, y - 150, 8, 150, '#7a5a3c') +
  rect(x + 102, y - 150, 8, 150, '#7a5a3c') +
  path(
    `M${String(x - 140)} ${String(y - 130)}L${String(x)} ${String(y - 220)}L${String(x + 140)} ${String(y - 130)}Z`,
    canvas,
  ) +
  rect(x - 120, y - 60, 240, 60, '#a9794a') +
  row(7, (index) =>
    circle(x - 96 + index * 32, y - 68, 17, ['#d9482b', '#e8a53a', '#6f9a3c'][index % 3] ?? ''),
  );

const orange = (x: number, y: number, size: number): string =>
  tree(x, y, size, '#3f7a45') +
  row(9, (index) =>
    circle(
      x - size * 0.5 + ((index * 37) % 100) * size * 0.0105,
      y - size * (0.75 + ((index * 53) % 70) / 100),
      size * 0.06,
      '#ee9a2e',
    ),
  );

/** Stops of a trip up the river. */
export const countryScenes: Readonly<Record<string, string>> = {
  'ben-thuyen': picture(
    sky('a', '#8895a5', '#d5d6d2'),
    backdrop('a', 520, '#5d8490') +
      cloud(320, 150, 110, '#6d7a8b', 0.7) +
      cloud(760, 110, 130, '#7c8998', 0.7) +
      cloud(1280, 170, 120, '#6d7a8b', 0.6) +
      ridge(440, 50, 1.5, 0.9, '#6f8790', 0.8) +
      rect(0, 520, 1600, 380, '#5d8490') +
      ripples(22, 560, 300, '#a5c0c6') +
      path('M0 900V640L420 690L520 900Z', '#8f7a5a') +
      row(6, (index) => rect(90 + index * 78, 640 + index * 10, 14, 130, '#5b4430')) +
      rect(40, 660, 480, 18, '#8a6642') +
      boat(700, 700, 96, '#d8c7a0') +
      boat(960, 640, 72, '#c9b48a') +
      boat(1260, 740, 116, '#e3d3ac') +
      boat(1440, 620, 60, '#c9b48a') +
      figure(250, 650, 100, '#7a4a3a') +
      figure(350, 668, 104, '#dfe3e6'),
  ),
  'duong-lang': picture(
    sky('a', '#a9d3dc', '#f3f4e2'),
    backdrop('a', 520, '#8fb35c') +
      cloud(420, 130, 60) +
      cloud(1180, 170, 70) +
      house(330, 540, 240, '#f0e0bd', '#a5472f') +
      house(1300, 530, 210, '#eadbb6', '#8f3d2b') +
      path('M700 520H900L1330 900H270Z', '#c98f68') +
      row(9, (index) =>
        line(
          `M${String(690 - index * index * 5)} ${String(530 + index * index * 4.6)}H${String(910 + index * index * 5)}`,
          '#b27a55',
          3,
        ),
      ) +
      row(
        5,
        (index) =>
          palm(640 - index * 105, 560 + index * 66, 120 + index * 44) +
          palm(960 + index * 105, 560 + index * 66, 120 + index * 44),
      ) +
      figure(830, 700, 96, '#b04a3a') +
      at(
        760,
        720,
        0.9,
        circle(-34, -20, 26, 'none') +
          line('M-60 -22a28 28 0 1 0 1 0M26 -22a28 28 0 1 0 1 0M-32 -22L0 -70L56 -22M0 -70h22', '#2b3640', 6),
      ),
  ),
  'cho-que': picture(
    sky('a', '#f4d9a0', '#faf0da'),
    backdrop('a', 500, '#c7a878') +
      ridge(420, 40, 1.7, 2.4, '#9bb28c', 0.8) +
      rect(0, 500, 1600, 400, '#c7a878') +
      tree(120, 560, 260, '#5a8a4e') +
      tree(1500, 540, 230, '#4c7f4b') +
      stall(360, 620, '#c8402f') +
      stall(700, 590, '#2f7f86') +
      stall(1040, 610, '#d9a441') +
      stall(1350, 640, '#6b8f3f') +
      stall(540, 830, '#3c5877') +
      stall(1160, 850, '#b3543a') +
      row(
        9,
        (index) =>
          figure(
            180 + index * 158,
            700 + ((index * 67) % 160),
            118,
            ['#f1efe7', '#7a4a5e', '#5b7f94', '#8fa65a'][index % 4] ?? '',
          ) +
          path(
            `M${String(146 + index * 158)} ${String(562 + ((index * 67) % 160))}l34 -30l34 30Z`,
            '#e6cf94',
          ),
      ),
  ),
  'vuon-cam': picture(
    sky('a', '#bfe0e6', '#f8f5e4'),
    backdrop('a', 430, '#9dbb62') +
      circle(1330, 170, 84, '#f3c75a', 0.9) +
      ridge(380, 60, 1.3, 0.2, '#8fb0a0', 0.8) +
      path('M0 470Q500 380 900 450T1600 410V900H0Z', '#a8c46a') +
      path('M0 640Q420 560 820 630T1600 590V900H0Z', '#8fb055') +
      row(7, (index) => orange(120 + index * 230, 560 + (index % 2) * 26, 130)) +
      row(5, (index) => orange(210 + index * 310, 790 + (index % 2) * 34, 210)) +
      figure(640, 850, 130, '#b04a3a') +
      path('M676 800h70l-10 50h-50Z', '#a9794a') +
      circle(694, 796, 14, '#ee9a2e') +
      circle(722, 794, 14, '#ee9a2e'),
  ),
  'dien-gio': picture(
    sky('a', '#7fb6d6', '#eaf3ef'),
    backdrop('a', 600, '#7fa75a') +
      cloud(240, 190, 70) +
      cloud(900, 120, 84) +
      cloud(1420, 220, 60) +
      ridge(560, 60, 1.2, 1.1, '#86ab78', 0.9) +
      turbine(300, 620, 330, 12) +
      turbine(720, 580, 260, 50) +
      turbine(1080, 600, 300, 84) +
      turbine(1400, 560, 220, 26) +
      ridge(680, 40, 1.8, 2.8, '#6f9c50') +
      ridge(780, 30, 1.1, 0.5, '#578a45') +
      row(
        4,
        (index) =>
          circle(300 + index * 320, 800 - (index % 2) * 20, 26, '#f4f1e6') +
          rect(280 + index * 320, 812 - (index % 2) * 20, 60, 26, '#f4f1e6'),
      ),
  ),
  'nha-van-hoa': picture(
    sky('a', '#f0cf98', '#f9eed8'),
    backdrop('a', 650, '#c4a074') +
      ridge(540, 40, 1.6, 1.9, '#a4b58c', 0.7) +
      rect(0, 650, 1600, 250, '#bd8f6b') +
      row(8, (index) => line(`M${String(index * 230)} 900L${String(480 + index * 92)} 650`, '#a97a58', 4)) +
      house(930, 690, 620, '#f2e2bb', '#9c3f2b') +
      rect(560, 676, 740, 22, '#8f8170') +
      row(5, (index) => rect(650 + index * 140, 400, 18, 280, '#8a5732')) +
      rect(300, 300, 70, 400, '#5f4630') +
      [
        [200, 260, 130],
        [340, 190, 150],
        [470, 270, 120],
        [330, 320, 130],
      ]
        .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, '#3f7045'))
        .join('') +
      line('M250 360V560M420 370V520M300 400V600', '#5f4630', 8) +
      row(6, (index) => figure(520 + index * 130, 830, 116, index % 2 === 0 ? '#f1efe7' : '#5b7f94')),
  ),
  'cau-tre': picture(
    sky('a', '#e9764a', '#f8d79a'),
    backdrop('a', 600, '#6d8a86') +
      circle(800, 500, 130, '#fbe3a0', 0.9) +
      ridge(480, 70, 1.4, 3.4, '#a05a52', 0.8) +
      ridge(560, 40, 2.1, 0.8, '#6e4a4f') +
      rect(0, 600, 1600, 300, '#8d6f66') +
      ripples(20, 630, 240, '#f3c79a') +
      path('M0 900V560Q180 600 240 900Z', '#3e3a33') +
      path('M1600 900V560Q1420 600 1360 900Z', '#3e3a33') +
      line('M120 640Q800 560 1480 640', '#4b3524', 18) +
      line('M120 560Q800 480 1480 560', '#4b3524', 7) +
      row(9, (index) =>
        line(
          `M${String(220 + index * 145)} ${String(538 - Math.round(40 - (index - 4) * (index - 4) * 2.4))}L${String(240 + index * 145)} 860`,
          '#4b3524',
          9,
        ),
      ) +
      figure(700, 596, 104, '#3b2a2a') +
      figure(930, 598, 108, '#3b2a2a'),
  ),
  'ruong-bac-thang': picture(
    sky('a', '#cfe4e6', '#f6f6ea'),
    backdrop('a', 460, '#86ab5c') +
      ridge(330, 90, 1.2, 0.6, '#93aeb0', 0.7) +
      ridge(400, 70, 1.7, 2.2, '#6d938c', 0.9) +
      ridge(460, 40, 2.3, 4, '#4f7d63') +
      row(7, terrace) +
      house(1240, 520, 120, '#b98d5c', '#6f5236') +
      house(1380, 540, 100, '#b98d5c', '#6f5236') +
      cloud(360, 330, 60, '#ffffff', 0.55) +
      figure(420, 760, 90, '#35496b') +
      figure(520, 772, 90, '#7a2e3a'),
  ),
  'ban-do': picture(
    sky('a', '#efe2c2', '#f7efdc'),
    rect(0, 0, 1600, 900, 'url(#a)') +
      rect(90, 70, 1420, 760, '#f9f4e4', 'stroke="#b59a6b" stroke-width="12"') +
      path('M96 76H700Q560 250 380 300T96 420Z', '#cfd9a8') +
      path('M700 76H1504V330Q1200 420 980 300T700 76Z', '#dfe0b4') +
      path('M1504 420V824H760Q900 560 1200 520T1504 420Z', '#d3dba6') +
      path('M96 520Q420 430 560 620T640 824H96Z', '#c8d49d') +
      line('M96 470Q420 360 620 430T980 470T1504 370', '#6aa5ad', 34) +
      line('M620 430Q700 260 660 76M980 470Q960 640 1080 824', '#6aa5ad', 14) +
      line(
        'M96 300L560 330L900 180L1504 240M300 824L560 560L1180 640L1504 560',
        '#c98f68',
        6,
        'stroke-dasharray="18 16"',
      ) +
      row(14, (index) =>
        at(
          200 + ((index * 233) % 1200),
          190 + ((index * 171) % 540),
          1,
          path('M0 0C-34 -40 -30 -84 0 -84S34 -40 0 0Z', index % 3 === 0 ? '#c8201f' : '#a8392b') +
            circle(0, -54, 13, '#f9f4e4'),
        ),
      ),
  ),
};
