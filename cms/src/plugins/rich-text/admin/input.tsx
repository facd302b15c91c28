import { getFetchClient, useStrapiApp } from '@strapi/strapi/admin';
import { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { editorWords } from '../../../i18n/editor-words.ts';
import { toStoredHtml } from '../html/stored-html.ts';
import { countWords } from '../html/words.ts';
import { Ask } from './ask.tsx';
import { askAbout, toFigure, type Asset } from './answers.ts';
import { createExtensions } from './extensions.ts';
import { Toolbar, type Question } from './toolbar.tsx';

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

const Frame = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;
  .ProseMirror {
    min-height: 240px;
    max-height: 70vh;
    overflow: auto;
    padding: 12px 16px;
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    font-size: 1.25em;
  }
  h2,
  h3,
  h4,
  strong {
    font-weight: 700;
  }
  em,
  cite {
    font-style: italic;
  }
  sub {
    vertical-align: sub;
  }
  sup {
    vertical-align: super;
    font-size: 0.8em;
  }
  p,
  h2,
  h3,
  h4,
  figure,
  table {
    margin: 0 0 8px;
  }
  .text-center {
    text-align: center;
  }
  .text-right {
    text-align: right;
  }
  .ProseMirror ul {
    list-style: disc;
    padding-left: 24px;
  }
  .ProseMirror ol {
    list-style: revert;
    padding-left: 24px;
  }
  blockquote {
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-left: 12px;
  }
  td,
  th {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 4px 8px;
    vertical-align: top;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  figure img {
    max-width: 100%;
    max-height: 320px;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
  }
`;

async function findPicture(documentId: string): Promise<string | undefined> {
  const { data } = await getFetchClient().get<{ results: { url: string }[] }>('/upload/files', {
    params: { filters: { documentId: { $eq: documentId } } },
  });
  return data.results[0]?.url;
}

/** The rich-text field in a form: what is typed goes to the form as HTML of the allow-list. */
export default function RichTextInput(props: Props): ReactNode {
  const { name, label, hint, required = false, disabled = false, error, onChange } = props;
  const value = props.value ?? '';
  const place = useRef<HTMLDivElement>(null);
  const sent = useRef(value);
  const shown = useRef('');
  const change = useRef(onChange);
  change.current = onChange;
  const [editor, setEditor] = useState<Editor>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [question, setQuestion] = useState<Question>();
  const [asset, setAsset] = useState<Asset>();
  const Library = useStrapiApp('RichTextInput', ({ components }) => components['media-library']) as
    ComponentType<LibraryProps> | undefined;

  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: createExtensions(findPicture),
      content: sent.current,
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
      onTransaction: redraw,
      onUpdate: () => {
        const html = toStoredHtml(made.getHTML());
        if (html === shown.current) return;
        shown.current = sent.current = html;
        change.current(name, html);
      },
    });
    // The editor adds a line to type in; that alone is no change of the entry.
    shown.current = toStoredHtml(made.getHTML());
    setEditor(made);
    return () => made.destroy();
  }, [name, label]);

  useEffect(() => editor?.setEditable(!disabled, false), [editor, disabled]);

  // Another value than the one sent comes from outside: a draft discarded, an entry fetched anew.
  useEffect(() => {
    if (editor === undefined || value === sent.current) return;
    sent.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
    shown.current = toStoredHtml(editor.getHTML());
  }, [editor, value]);

  const close = (): void => {
    setQuestion(undefined);
    setAsset(undefined);
  };

  return (
    <div>
      <label onClick={() => editor?.commands.focus()}>
        {label}
        {required ? ' *' : ''}
      </label>
      <Frame>
        {editor === undefined ? null : <Toolbar editor={editor} disabled={disabled} onAsk={setQuestion} />}
        {editor === undefined || question === undefined || question === 'figure' ? null : (
          <Ask key={question} {...askAbout[question](editor)} onClose={close} />
        )}
        {editor === undefined || asset === undefined ? null : (
          <Ask key={asset.documentId} {...toFigure(editor, asset)} onClose={close} />
        )}
        <div ref={place} />
      </Frame>
      <small>
        {editorWords.words.replace('{n}', String(countWords(editor?.getText() ?? '')))} {hint}
      </small>
      {error === undefined ? null : <p role="alert">{error}</p>}
      {question === 'figure' && asset === undefined && Library !== undefined ? (
        <Library
          allowedTypes={['images']}
          multiple={false}
          onClose={close}
          onSelectAssets={([chosen]) => {
            setQuestion(undefined);
            setAsset(chosen);
          }}
        />
      ) : null}
    </div>
  );
}
