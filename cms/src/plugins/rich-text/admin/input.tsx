import { useStrapiApp } from '@strapi/strapi/admin';
import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { editorWords } from '../../../i18n/editor-words.ts';
import { fill } from '../../../i18n/fill.ts';
import { countWords } from '../html/words.ts';
import { FindBar } from './find/find-bar.tsx';
import { Field, Frame } from './frame.ts';
import { Ask } from './questions/ask.tsx';
import {
  askAbout,
  askAboutAsset,
  type Asked,
  type Asset,
  type AssetQuestion,
} from './questions/questions.ts';
import { Toolbar } from './toolbar/toolbar.tsx';
import type { Opens } from './toolbar/tools.ts';
import { useEditor } from './use-editor.ts';
import { useWord } from './word/use-word.ts';
import { WordPanel } from './word/word-panel.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly value?: string | null;
  readonly error?: string;
  readonly onChange: (name: string, value: string) => void;
}

interface LibraryProps {
  readonly allowedTypes: readonly string[];
  readonly multiple: boolean;
  readonly onClose: () => void;
  readonly onSelectAssets: (assets: readonly Asset[]) => void;
}

/** What is open below the toolbar. */
type Open = { readonly asked: Asked; readonly turn: number } | 'find' | undefined;

const kindsOf: Readonly<Record<AssetQuestion, string>> = { figure: 'images', file: 'files' };

/** The rich-text field in a form: what is typed goes to the form as HTML of the allow-list. */
export default function RichTextInput(props: Props): ReactNode {
  const { name, label, hint, required = false, disabled = false, error, onChange } = props;
  const place = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const wordFile = useRef<HTMLInputElement>(null);
  const turn = useRef(0);
  const [open, setOpen] = useState<Open>();
  const [choosing, setChoosing] = useState<AssetQuestion>();
  const Library = useStrapiApp('RichTextInput', ({ components }) => components['media-library']) as
    ComponentType<LibraryProps> | undefined;

  const editor = useEditor(place, {
    label,
    value: props.value ?? '',
    disabled,
    onChange: (html) => onChange(name, html),
    onEditFigure: () => show('editFigure'),
    onKey(event) {
      const goesUp = event.altKey && event.key === 'F10';
      if (goesUp) bar.current?.querySelector<HTMLElement>('[role=toolbar] [tabindex="0"]')?.focus();
      const finds = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f';
      if (finds) show('find');
      if (finds) event.preventDefault();
      return goesUp || finds;
    },
    onFiles(files) {
      const file = files.find(({ name: fileName }) => /\.docx?$/i.test(fileName));
      if (file !== undefined) void word.read(file);
    },
  });
  const word = useWord(editor);

  function show(what: Opens): void {
    if (editor === undefined) return;
    if (what === 'word') wordFile.current?.click();
    else if (what === 'find') setOpen('find');
    else if (what === 'figure' || what === 'file') setChoosing(what);
    else ask(askAbout[what](editor));
  }

  function ask(asked: Asked): void {
    turn.current += 1;
    setOpen({ asked, turn: turn.current });
  }

  function choose(asset: Asset | undefined): void {
    if (editor !== undefined && choosing !== undefined && asset !== undefined)
      ask(askAboutAsset[choosing](editor, asset));
    setChoosing(undefined);
  }

  function close(): void {
    setOpen(undefined);
    editor?.view.focus();
  }

  return (
    <Field>
      <label onClick={() => editor?.view.focus()}>
        {label}
        {required ? <span aria-hidden="true">*</span> : null}
      </label>
      <Frame $isWrong={error !== undefined} $isDisabled={disabled}>
        {editor === undefined ? null : (
          <div ref={bar} className="above">
            <Toolbar editor={editor} disabled={disabled} onOpen={show} />
            {open === 'find' ? <FindBar editor={editor} onClose={close} /> : null}
            {open === undefined || open === 'find' ? null : (
              <Ask key={open.turn} asked={open.asked} onClose={close} />
            )}
            {word.notice === undefined ? null : <WordPanel notice={word.notice} onClose={word.close} />}
          </div>
        )}
        <div ref={place} />
      </Frame>
      <div className="below">
        <span>{hint}</span>
        <span>{fill(editorWords.words, { n: countWords(editor?.getText() ?? '') })}</span>
      </div>
      {error === undefined ? null : (
        <p role="alert" className="wrong">
          {error}
        </p>
      )}
      <input
        ref={wordFile}
        type="file"
        accept=".docx,.doc"
        aria-label={editorWords.word}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void word.read(file);
          target.value = '';
        }}
      />
      {choosing !== undefined && Library !== undefined ? (
        <Library
          allowedTypes={[kindsOf[choosing]]}
          multiple={false}
          onClose={() => setChoosing(undefined)}
          onSelectAssets={([chosen]) => choose(chosen)}
        />
      ) : null}
    </Field>
  );
}
