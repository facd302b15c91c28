import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { formatVietnamDateTime } from '@portal/shared-types';
import { fill } from '../../i18n/fill.ts';
import { previewWords } from '../../i18n/preview-words.ts';
import type { PreviewLink } from '../../preview/preview-link.ts';
import { PanelStack } from '../panel-stack.ts';
import { PanelText } from '../panel-text.tsx';
import { Button } from '../button.tsx';

/** Makes a link at the press of a button and shows it until the form is left. */
export function PreviewLinkMaker({ path }: { path: string }): ReactNode {
  const { post } = useFetchClient();
  const [link, setLink] = useState<PreviewLink | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');

  const make = (): void => {
    setBusy(true);
    post<PreviewLink>(path).then(
      ({ data }) => {
        setLink(data);
        setMessage(fill(previewWords.expires, { time: formatVietnamDateTime(data.expiresAt) }));
        setBusy(false);
      },
      () => {
        setMessage(previewWords.failed);
        setBusy(false);
      },
    );
  };
  const copy = (url: string): void => {
    // The browser has no clipboard for pages that came without TLS.
    const copied =
      'clipboard' in navigator ? navigator.clipboard.writeText(url) : Promise.reject(new Error());
    copied.then(
      () => setMessage(previewWords.copied),
      () => setMessage(previewWords.notCopied),
    );
  };

  return (
    <PanelStack>
      <PanelText>{previewWords.hint}</PanelText>
      {link !== null && (
        <input
          readOnly
          aria-label={previewWords.link}
          value={link.url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      {link === null ? (
        <Button type="button" disabled={isBusy} onClick={make}>
          {isBusy ? previewWords.making : previewWords.make}
        </Button>
      ) : (
        <Button type="button" onClick={() => copy(link.url)}>
          {previewWords.copy}
        </Button>
      )}
      <PanelText role="status">{message}</PanelText>
    </PanelStack>
  );
}
