import { Page } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { vietnamDay } from '@portal/shared-types';
import { deskWords } from '../../i18n/desk-words.ts';
import { fill } from '../../i18n/fill.ts';
import { addDays, formatDay } from '../../schedule-desk/sheet/find-dates.ts';
import { mondayOf } from '../../schedule-desk/sheet/read-week.ts';
import { CopyQuestion } from '../copy/copy-question.tsx';
import { Button } from '../button.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { DeskTable } from './desk-table.tsx';
import { readClipboard } from './read-clipboard.ts';
import { readWorkbook } from './read-workbook.ts';
import { useDesk, type Desk } from './use-desk.ts';

/** A page where a whole week is put in at once. The server asks for the same rights at each of its routes. */
export default function ScheduleDeskPage(): ReactNode {
  const [today] = useState(() => vietnamDay(Date.now()));
  const desk = useDesk(mondayOf(today));
  return (
    <Page.Main>
      <Page.Title>{deskWords.title}</Page.Title>
      <DeskFrame>
        <h1>{deskWords.title}</h1>
        <p>{deskWords.lead}</p>
        <CopyQuestion />
        <Week desk={desk} />
        <Intake desk={desk} />
        <div role="status">
          {desk.notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </div>
        {desk.lines.length > 0 && (
          <>
            <Summary desk={desk} />
            <DeskTable desk={desk} />
            <Actions desk={desk} />
          </>
        )}
      </DeskFrame>
    </Page.Main>
  );
}

function Week({ desk }: { desk: Desk }): ReactNode {
  const { monday, stored } = desk;
  return (
    <section>
      <div className="tools">
        <Button type="button" onClick={() => desk.setMonday(addDays(monday, -7))}>
          {deskWords.previousWeek}
        </Button>
        <strong>
          {fill(deskWords.weekHint, { from: formatDay(monday), to: formatDay(addDays(monday, 6)) })}
        </strong>
        <Button type="button" onClick={() => desk.setMonday(addDays(monday, 7))}>
          {deskWords.nextWeek}
        </Button>
        {stored !== null && stored.waiting > 0 && (
          <Button type="button" disabled={desk.isBusy} onClick={desk.publishWaiting}>
            {fill(deskWords.publishWaiting, { count: stored.waiting })}
          </Button>
        )}
      </div>
      {stored !== null && stored.published + stored.waiting > 0 && (
        <p className="hint">{fill(deskWords.stored, { ...stored })}</p>
      )}
    </section>
  );
}

function Intake({ desk }: { desk: Desk }): ReactNode {
  const open = (file: File | undefined): void => {
    if (file === undefined) return;
    readWorkbook(file).then(desk.take, (error: unknown) =>
      desk.say(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <section>
      <label htmlFor="desk-paste">{deskWords.paste}</label>
      <textarea
        id="desk-paste"
        rows={2}
        value=""
        placeholder={deskWords.pasteHint}
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          desk.take(readClipboard(event.clipboardData));
        }}
      />
      <div className="tools">
        <Button as="label" className="file">
          {deskWords.file}
          <input
            type="file"
            accept=".xlsx"
            onChange={({ target }) => {
              open(target.files?.[0]);
              target.value = '';
            }}
          />
        </Button>
        <Button type="button" onClick={desk.copyWeekBefore}>
          {deskWords.copy}
        </Button>
        <Button type="button" onClick={desk.addRow}>
          {deskWords.addRow}
        </Button>
      </div>
    </section>
  );
}

/**
 * Which rows are wrong, by their number: nobody looks for three rows among thirty-five. What was found last stays until
 * the next answer, so that no button moves away from under a click.
 */
function Summary({ desk }: { desk: Desk }): ReactNode {
  const [errors, clashes] = [listNumbers(desk, 'error'), listNumbers(desk, 'clash')];
  const isGood = errors.length + clashes.length === 0;
  const state = desk.isChecked ? (isGood ? deskWords.allGood : '') : deskWords.checking;
  return (
    <div role="status">
      <p>
        {fill(deskWords.rows, { rows: desk.lines.length })} {state}
      </p>
      {errors.length > 0 && (
        <p className="wrong">{fill(deskWords.errors, { count: errors.length, list: errors.join(', ') })}</p>
      )}
      {clashes.length > 0 && (
        <p className="clash">
          {fill(deskWords.clashes, { count: clashes.length, list: clashes.join(', ') })}
        </p>
      )}
    </div>
  );
}

const listNumbers = ({ lines, problems }: Desk, wanted: 'error' | 'clash'): number[] =>
  lines.flatMap(({ id }, at) =>
    problems.get(id)?.some(({ kind }) => kind === wanted) === true ? [at + 1] : [],
  );

function Actions({ desk }: { desk: Desk }): ReactNode {
  const { isBusy } = desk;
  return (
    <div className="tools actions">
      <Button type="button" disabled={isBusy} onClick={() => desk.save(true)}>
        {isBusy ? deskWords.saving : deskWords.publish}
      </Button>
      <Button type="button" disabled={isBusy} onClick={() => desk.save(false)}>
        {deskWords.save}
      </Button>
      <Button type="button" disabled={isBusy} onClick={desk.clear}>
        {deskWords.clear}
      </Button>
    </div>
  );
}
