import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printPaper, type Paper } from './printing/print-paper.mts';
import { toBlocks } from './printing/to-blocks.mts';

/** Prints the files of the documents and of papers.json into media/papers; run by hand when a text changes: node cms/seed/print-papers.mts */

interface Taxon {
  readonly key: string;
  readonly name: string;
}

interface DemoDocument {
  readonly key: string;
  readonly system: 'party' | 'state' | 'organization';
  readonly number?: string;
  readonly abstract: string;
  readonly documentType: string;
  readonly issuingBody: string;
  readonly signer?: string;
  readonly signerPosition?: string;
  readonly files: readonly { readonly file: string }[];
  readonly body?: readonly string[];
  readonly paper?: readonly string[];
}

interface OtherPaper {
  readonly file: string;
  readonly title: string;
  readonly issuer: string;
  readonly text: readonly string[];
}

const state = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'];
const party = ['ĐẢNG CỘNG SẢN VIỆT NAM'];
const mottos: Readonly<Record<string, readonly string[]>> = { party, tdtn: ['ĐOÀN TNCS HỒ CHÍ MINH'] };
const above: Readonly<Record<string, string>> = {
  tct: 'Tỉnh ủy – UBND tỉnh Sông Lam',
  dut: 'Đảng bộ tỉnh Sông Lam',
  btctu: 'Tỉnh ủy Sông Lam',
};

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));
const names = (file: string): ReadonlyMap<string, string> =>
  new Map((read(file) as Taxon[]).map(({ key, name }) => [key, name]));
const [bodies, types] = [names('issuing-bodies'), names('document-types')];

/** The year stands in a number only as an offset, and the date is written in by hand: neither is printed. */
const withoutDates = (text: string): string => text.replace(/\{\w+ [^}]+\}/g, '…');

function toPaper(document: DemoDocument): Paper {
  const { system, number, abstract, documentType, issuingBody, signer, signerPosition } = document;
  const issuerAbove = above[issuingBody];
  return {
    title: withoutDates(abstract),
    issuer: bodies.get(issuingBody) ?? '',
    ...(issuerAbove === undefined ? {} : { above: issuerAbove }),
    motto: mottos[issuingBody] ?? mottos[system] ?? state,
    ...(number === undefined ? {} : { numberEnd: withoutDates(number).replace(/^\d+/, '') }),
    ...(abstract.startsWith('V/v') ? {} : { heading: types.get(documentType) ?? '' }),
    subject: withoutDates(abstract).replace(new RegExp(`^${types.get(documentType) ?? ''} `), ''),
    blocks: toBlocks((document.paper ?? document.body ?? []).map(withoutDates)),
    ...(signer === undefined ? {} : { signer: { name: signer, position: signerPosition ?? '' } }),
  };
}

async function write(file: string, paper: Paper): Promise<void> {
  const bytes = await printPaper(paper);
  writeFileSync(join(import.meta.dirname, 'media', 'papers', file), bytes);
  process.stdout.write(`${file} ${String(Math.round(bytes.length / 1024))} KB\n`);
}

for (const document of read('documents') as DemoDocument[]) {
  const main = document.files[0];
  if (main !== undefined) await write(main.file, toPaper(document));
}
for (const { file, title, issuer, text } of read('papers') as OtherPaper[]) {
  await write(file, {
    title,
    issuer: bodies.get(issuer) ?? '',
    motto: state,
    subject: title,
    blocks: toBlocks(text),
  });
}
