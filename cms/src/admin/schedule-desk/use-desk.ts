import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { EntryWarnings } from '../../copy/entry-warnings.ts';
import { deskWords } from '../../i18n/desk-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Grid } from '../../schedule-desk/grid/grid.ts';
import { normalizeRow } from '../../schedule-desk/rows/normalize-row.ts';
import type {
  DeskAnswer,
  PublishAnswer,
  RowProblem,
  StoredWeek,
} from '../../schedule-desk/rows/row-problem.ts';
import { emptyRow, mostRows, type DeskField, type TypedRow } from '../../schedule-desk/rows/typed-row.ts';
import { readSheet } from '../../schedule-desk/sheet/read-sheet.ts';
import { askToPublish, endQuestion } from '../copy/question.ts';
import { toQuestionOfMany } from '../copy/to-question.ts';

/** A row on the desk; it keeps its id while rows above it come and go. */
export interface Line {
  readonly id: number;
  readonly row: TypedRow;
}

export interface Desk {
  readonly lines: readonly Line[];
  readonly monday: string;
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
  readonly stored: StoredWeek | null;
  readonly isBusy: boolean;
  readonly isChecked: boolean;
  readonly notices: readonly string[];
  setMonday(monday: string): void;
  take(grid: Grid): void;
  say(...notices: string[]): void;
  copyWeekBefore(): void;
  change(id: number, field: DeskField, text: string): void;
  settle(id: number): void;
  addRow(): void;
  deleteRow(id: number): void;
  clear(): void;
  save(isPublishing: boolean): void;
  publishWaiting(): void;
}

const checkDelayMs = 400;
/** By this name the desk asks about what the copy check has found. */
const asker = 'schedule desk';

/** What lies on the desk, and what may be done with it. Only `save` and `publishWaiting` change what is stored. */
export function useDesk(firstMonday: string): Desk {
  const { get, post } = useFetchClient();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [monday, setMonday] = useState(firstMonday);
  const [problems, setProblems] = useState<Desk['problems']>(new Map());
  const [stored, setStored] = useState<StoredWeek | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [checked, setChecked] = useState<readonly Line[] | null>(null);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const nextId = useRef(1);

  const toLines = (rows: readonly TypedRow[]): Line[] =>
    rows.map((row) => {
      nextId.current += 1;
      return { id: nextId.current, row };
    });
  const lost = (): void => {
    setNotices([deskWords.lost]);
    setBusy(false);
  };
  const readStored = (): void => {
    get<StoredWeek>(`/schedule-desk/weeks/${monday}`).then(
      ({ data }) => setStored(data),
      () => setStored(null),
    );
  };
  useEffect(readStored, [get, monday]);
  useEffect(() => () => endQuestion(asker), []);

  useEffect(() => {
    if (lines.length === 0) {
      setProblems(new Map());
      return undefined;
    }
    let isStale = false;
    const timer = setTimeout(() => {
      post<DeskAnswer>('/schedule-desk/check', { rows: lines.map(({ row }) => row), monday }).then(
        ({ data }) => {
          if (isStale) return;
          setProblems(byLine(lines, data.problems));
          setChecked(lines);
        },
        () => {
          if (!isStale) lost();
        },
      );
    }, checkDelayMs);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [lines, monday, post]);

  const put = (rows: readonly TypedRow[], words: readonly string[]): void => {
    const left = lines.length + rows.length - mostRows;
    setLines([...lines, ...toLines(rows)].slice(0, mostRows));
    setNotices([...words, ...(left > 0 ? [fill(deskWords.tooMany, { max: mostRows, count: left })] : [])]);
  };
  const take = (grid: Grid): void => {
    const sheet = readSheet(grid, monday);
    if (sheet.rows.length === 0) {
      setNotices([deskWords.nothingRead]);
      return;
    }
    setMonday(sheet.monday);
    put(sheet.rows, [
      ...(sheet.hasHeader ? [] : [deskWords.noHeader]),
      ...(sheet.skipped.length > 0 ? [fill(deskWords.skipped, { list: sheet.skipped.join('; ') })] : []),
    ]);
  };
  const copyWeekBefore = (): void => {
    get<TypedRow[]>(`/schedule-desk/weeks/${monday}/copy`).then(({ data }) => {
      if (data.length === 0) setNotices([deskWords.nothingToCopy]);
      else put(data, [fill(deskWords.copied, { count: data.length })]);
    }, lost);
  };
  const askAbout = (warnings: readonly EntryWarnings[], goOn: () => void): void => {
    void askToPublish(asker, toQuestionOfMany(warnings)).then((isAccepted) => {
      if (isAccepted) goOn();
    });
  };
  const save = (isPublishing: boolean, isAccepted = false): void => {
    setBusy(true);
    const rows = lines.map(({ row }) => row);
    const sent = { rows, monday, publish: isPublishing, accepted: isAccepted };
    post<DeskAnswer>('/schedule-desk/save', sent).then(({ data }) => {
      setBusy(false);
      setProblems(byLine(lines, data.problems));
      if (data.problems.length > 0) {
        const isOnlyClash = data.problems.every(({ kind }) => kind === 'clash');
        setNotices([isOnlyClash ? deskWords.notPublished : deskWords.notSaved]);
        return;
      }
      if (data.warnings !== undefined) {
        askAbout(data.warnings, () => save(isPublishing, true));
        return;
      }
      setLines([]);
      setNotices([fill(isPublishing ? deskWords.published : deskWords.saved, { count: data.saved })]);
      readStored();
    }, lost);
  };
  const publishWaiting = (isAccepted = false): void => {
    setBusy(true);
    const path = `/schedule-desk/weeks/${monday}/publish`;
    post<PublishAnswer>(path, { accepted: isAccepted }).then(({ data }) => {
      setBusy(false);
      if (data.warnings !== undefined) {
        askAbout(data.warnings, () => publishWaiting(true));
        return;
      }
      setNotices(
        data.problems.length > 0
          ? data.problems
          : [fill(deskWords.waitingPublished, { count: data.published })],
      );
      readStored();
    }, lost);
  };
  const edit = (id: number, rewrite: (row: TypedRow) => TypedRow): void =>
    setLines((all) => all.map((line) => (line.id === id ? { id, row: rewrite(line.row) } : line)));

  return {
    lines,
    monday,
    problems,
    stored,
    isBusy,
    isChecked: checked === lines,
    notices,
    setMonday,
    take,
    say: (...words) => setNotices(words),
    copyWeekBefore,
    change: (id, field, text) => edit(id, (row) => ({ ...row, [field]: text })),
    settle: (id) => edit(id, (row) => normalizeRow(row, monday)),
    addRow: () => setLines([...lines, ...toLines([normalizeRow(emptyRow, monday)])]),
    deleteRow: (id) => setLines(lines.filter((line) => line.id !== id)),
    clear: () => setLines([]),
    save: (isPublishing) => save(isPublishing),
    publishWaiting: () => publishWaiting(),
  };
}

function byLine(lines: readonly Line[], problems: readonly RowProblem[]): Desk['problems'] {
  return new Map(lines.map(({ id }, at) => [id, problems.filter(({ row }) => row === at)] as const));
}
