import {
  circle,
  height,
  leaf,
  lotus,
  person,
  petal,
  picture,
  rect,
  ridge,
  row,
  sky,
  star,
  width,
  windows,
} from './shapes.mts';

/** Pictures for covers: without words, each recognisable at the size of a thumbnail. */
export const coverScenes: Readonly<Record<string, string>> = {
  'song-va-nui': picture(
    sky('a', '#f4d9a6', '#f7efe0'),
    rect(0, 0, width, height, 'url(#a)') +
      circle(1180, 250, 92, '#d9482b', 0.9) +
      ridge(470, 90, 1.4, 0.4, '#7c9aa0', 0.7) +
      ridge(550, 70, 1.9, 1.7, '#4f7a7c', 0.85) +
      ridge(640, 45, 2.4, 3.1, '#2f5f5e') +
      rect(0, 690, width, 210, '#3f7f8c') +
      row(
        9,
        (index) =>
          `<path d="M${String(60 + index * 170)} ${String(735 + (index % 3) * 42)}h120" stroke="#9cc7c9" stroke-width="5" stroke-linecap="round"/>`,
      ) +
      '<path d="M620 770q90 46 180 0l-24 34h-132Z" fill="#7a2e1d"/><path d="M706 768v-96l66 84Z" fill="#f3e3c3"/>',
  ),
  'truong-hoc': picture(
    sky('a', '#9fc6dd', '#eef5f4'),
    rect(0, 0, width, height, 'url(#a)') +
      circle(300, 190, 60, '#fff', 0.8) +
      circle(360, 200, 76, '#fff', 0.8) +
      circle(440, 196, 54, '#fff', 0.8) +
      rect(0, 720, width, 180, '#c8b48a') +
      rect(260, 330, 1080, 390, '#f0dfb4') +
      rect(260, 300, 1080, 40, '#a8392b') +
      windows(300, 380, 6, 3, '#5b7f94') +
      windows(900, 380, 6, 3, '#5b7f94') +
      rect(740, 250, 120, 470, '#e6cd94') +
      '<polygon points="720,250 800,176 880,250" fill="#a8392b"/>' +
      rect(764, 590, 72, 130, '#7a4a2b') +
      rect(797, 60, 6, 120, '#6b6b6b') +
      rect(803, 62, 96, 62, '#c8201f') +
      star(851, 93, 20, '#f6d13b') +
      row(8, (index) => circle(90 + index * 205, 690, 52, '#4c8a55')),
  ),
  'hoa-sen': picture(
    sky('a', '#e9f2e6', '#b9d8cf'),
    rect(0, 0, width, height, 'url(#a)') +
      circle(1320, 190, 110, '#f3c75a', 0.55) +
      rect(0, 560, width, 340, '#5d9a94') +
      row(7, (index) => leaf(120 + index * 232, 640 + (index % 3) * 78, 130 - (index % 2) * 34)) +
      '<path d="M520 560v190M900 520v220M1230 600v150" stroke="#2f6b4f" stroke-width="9"/>' +
      lotus(520, 560, 1.5) +
      lotus(900, 520, 1.9) +
      lotus(1230, 600, 1.3),
  ),
  'hoi-truong': picture(
    sky('a', '#7d1416', '#b3211f'),
    rect(0, 0, width, height, 'url(#a)') +
      row(16, (index) => rect(index * 100, 0, 50, 640, '#8f1a1a', 'opacity="0.5"')) +
      star(800, 270, 130, '#f2c53d') +
      rect(0, 620, width, 280, '#5a2c1c') +
      rect(610, 500, 380, 160, '#8a4b2b') +
      rect(590, 480, 420, 28, '#a8633b') +
      lotus(800, 480, 0.5) +
      row(9, (index) => person(90 + index * 178, 820, 92, index % 2 === 0 ? '#2d3c50' : '#43536a')),
  ),
  'lop-hoc': picture(
    sky('a', '#f3ead6', '#e6d8b8'),
    rect(0, 0, width, height, 'url(#a)') +
      rect(300, 110, 1000, 340, '#2f5546') +
      rect(300, 110, 1000, 340, 'none', 'stroke="#8a5a33" stroke-width="18"') +
      '<path d="M420 220h300M420 280h420M420 340h220" stroke="#dfe9df" stroke-width="9" stroke-linecap="round"/>' +
      star(1160, 250, 56, '#e9c04a') +
      row(
        4,
        (index) =>
          rect(110 + index * 370, 720, 290, 34, '#a06a3f') +
          rect(130 + index * 370, 754, 16, 110, '#7c4f2d') +
          rect(364 + index * 370, 754, 16, 110, '#7c4f2d'),
      ) +
      row(8, (index) =>
        person(
          185 + (index % 2) * 140 + Math.floor(index / 2) * 370,
          668,
          74,
          index % 3 === 0 ? '#3f6f8c' : '#d9d2c2',
        ),
      ) +
      person(1010, 430, 88, '#7a2e2a'),
  ),
  'dong-lua': picture(
    sky('a', '#f7e3b5', '#fbf6e6'),
    rect(0, 0, width, height, 'url(#a)') +
      circle(360, 230, 84, '#e0892f', 0.9) +
      ridge(430, 60, 1.6, 0.2, '#8aa58f', 0.8) +
      ridge(520, 18, 1.1, 1.2, '#9fb84f') +
      row(
        9,
        (index) =>
          `<path d="M${String(-200 + index * 250)} 900L${String(560 + index * 62)} 540" stroke="#6f9a3c" stroke-width="20" opacity="0.75"/>`,
      ) +
      '<path d="M0 650q800 -90 1600 20v40q-800 -110 -1600 -20Z" fill="#6aa5ad"/>' +
      rect(1130, 430, 150, 90, '#efe0bf') +
      '<polygon points="1105,436 1205,360 1305,436" fill="#9c4a2f"/>' +
      row(3, (index) => circle(1010 + index * 44, 470 - (index % 2) * 26, 44, '#5f8a45')),
  ),
  'trang-sach': picture(
    sky('a', '#23384d', '#3f5d73'),
    rect(0, 0, width, height, 'url(#a)') +
      circle(800, 360, 300, '#f2d892', 0.18) +
      circle(800, 360, 190, '#f2d892', 0.2) +
      '<path d="M800 620C690 540 520 520 330 560V330C520 290 690 310 800 392Z" fill="#f6efdf"/><path d="M800 620C910 540 1080 520 1270 560V330C1080 290 910 310 800 392Z" fill="#ece1c8"/>' +
      row(
        5,
        (index) =>
          `<path d="M390 ${String(376 + index * 36)}q190 -34 350 40M860 ${String(416 + index * 36)}q180 -74 350 -40" stroke="#b9a983" stroke-width="6" fill="none"/>`,
      ) +
      rect(0, 720, width, 180, '#6d4328') +
      rect(180, 640, 300, 44, '#9c3328') +
      rect(200, 684, 300, 40, '#c79a3b') +
      petal(1290, 720, -20, 1.1, '#4c8a55') +
      petal(1290, 720, 20, 1.1, '#5f9a62'),
  ),
  cau: picture(
    sky('a', '#cfe2ea', '#f3efe2'),
    rect(0, 0, width, height, 'url(#a)') +
      ridge(480, 50, 1.3, 2.2, '#9db7b6', 0.8) +
      rect(0, 600, width, 300, '#4d8694') +
      rect(0, 520, width, 34, '#5b5f66') +
      row(2, (index) => rect(470 + index * 630, 190, 30, 520, '#8d3b2e')) +
      row(
        14,
        (index) =>
          `<path d="M${String(485 + (index < 7 ? 0 : 630))} 205L${String(485 + (index < 7 ? 0 : 630) + ((index % 7) - 3) * 100)} 522" stroke="#b5563f" stroke-width="5"/>`,
      ) +
      row(6, (index) => rect(120 + index * 270, 500, 70, 20, index % 2 === 0 ? '#c8201f' : '#f1c94c')) +
      row(
        8,
        (index) =>
          `<path d="M${String(40 + index * 200)} ${String(690 + (index % 4) * 44)}h140" stroke="#8fb9c1" stroke-width="5" stroke-linecap="round"/>`,
      ),
  ),
};
