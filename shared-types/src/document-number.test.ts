import { expect, it } from 'vitest';

import { isDocumentNumber } from './document-number.ts';

const party = [
  '05-CT/TW',
  '213-QĐi/TW',
  '106-KH/ĐUK',
  '2252-QĐ/HVCTQG',
  '27-NQ/TW',
  '01-QC/ĐU',
  '35-CT/TW',
  '12-HD/BTCTW',
  '144-QĐ/TW',
  '1-TB/TU',
  '99999-BC/TU',
  '41-QĐ/TW',
  '18-NQ/TW',
  '03-KL/TW',
  '22-QĐ/TW',
  '69-QĐ/TW',
  '114-QĐ/TW',
  '37-QĐ/TW',
  '179-HD/BTGTU',
  '58-KH/TU',
  '07-CTr/TU',
  '16-TTr/ĐU',
  '230-CV/VPTU',
  '15-BC/ĐUK.CQ',
  '4-NQ/ĐU-TCT',
  '66-TB/TW',
  '10-QĐ/UBKTTW',
  '11-CT/TU',
  '21-HD/VPTW',
  '102-QĐ/TW',
  '5-KL',
  '296-QĐ/TW',
];
const state = [
  '42/2022/NĐ-CP',
  '15/QĐ-UBND',
  '30/2020/NĐ-CP',
  '1252/QĐ-TTg',
  '10/CT-TTg',
  '01/2021/TT-BNV',
  '45/KH-UBND',
  '2345/SNV-CCVC',
  '08/2019/QH14',
  '77/2015/QH13',
  '115/2020/NĐ-CP',
  '101/2017/NĐ-CP',
  '89/2021/NĐ-CP',
  '6/NQ-HĐND',
  '12/2023/QĐ-UBND',
  '3/TB-TCT',
  '120/TTr-SGDĐT',
  '500/UBND-NC',
  '03/2023/TT-BNV',
  '6/2022/TT-BNV',
  '163/QĐ-TTg',
  '1/HĐ',
  '1719/QĐ-TTg',
  '24/CV-TCT',
  '92/BC-TCT',
  '33/QĐ-TCT',
  '138/2020/NĐ-CP',
  '29/2023/NĐ-CP',
  '07/2021/NQ-HĐND',
  '5/TTLT-BNV&BTC',
  '9/KH-BTC.QP',
];

it.each(party)('takes %s as a Party number, not as a State number', (number) => {
  expect(isDocumentNumber('party', number)).toBe(true);
  expect(isDocumentNumber('organization', number)).toBe(true);
  expect(isDocumentNumber('state', number)).toBe(false);
});

it.each(state)('takes %s as a State number, not as a Party number', (number) => {
  expect(isDocumentNumber('state', number)).toBe(true);
  expect(isDocumentNumber('organization', number)).toBe(true);
  expect(isDocumentNumber('party', number)).toBe(false);
});

it.each([
  '',
  '05',
  'CT/TW',
  '05-CT/',
  '05 -CT/TW',
  '05-CT /TW',
  '123456-CT/TW',
  '05-CT/TW/',
  '-CT/TW',
  '05--CT/TW',
  '05-CT\\TW',
  'Số 05-CT/TW',
  '05-1CT/TW',
  '42/22/NĐ-CP',
  '42/2022/',
  '42/2022',
  '42//NĐ-CP',
  '42/2022/NĐ CP',
  '15/QĐ-',
  '15/-UBND',
  '123456/QĐ-UBND',
  '15/QĐ-UBND\n',
  '12/05/2024',
  '3/4',
  '2021-2026',
  '05-CT/TW;',
  '<b>5</b>',
  '05-CHITHI7/TW',
  '15/2QĐ',
  '１５/QĐ-UBND',
])('takes %j as no number at all', (number) => {
  expect(isDocumentNumber('organization', number)).toBe(false);
});
