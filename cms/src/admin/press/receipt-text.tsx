import { formatVietnamDateTime, vietnamDay } from '@portal/shared-types';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { fill } from '../../i18n/fill.ts';
import { receiptWords } from '../../i18n/press-words.ts';
import type { Receipt } from '../../press/receipt.ts';
import { PanelText } from '../panel-text.tsx';
import type { Polled } from './use-polled.ts';

/** Words and colour of a state; the words alone tell all. */
interface Told {
  readonly text: string;
  readonly tone: Tone;
  readonly detail?: string | null;
}

type Tone = 'good' | 'busy' | 'bad' | 'plain';

const colours = {
  good: 'success600',
  busy: 'warning600',
  bad: 'danger600',
  plain: 'neutral300',
} as const satisfies Record<Tone, string>;

const Box = styled.div<{ $tone: Tone }>`
  width: 100%;
  padding-left: 1.2rem;
  border-left: 0.4rem solid ${({ theme, $tone }) => theme.colors[colours[$tone]]};

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  details,
  p {
    margin-top: 0.8rem;
    overflow-wrap: anywhere;
  }

  summary {
    cursor: pointer;
  }
`;

/** Says where an entry stands; a change is read out to who cannot see it. */
export function ReceiptText({ polled }: { polled: Polled<Receipt> }): ReactNode {
  const { text, tone, detail } = toTold(polled);
  const url = polled.kind === 'told' && polled.told.state === 'live' ? polled.told.url : null;
  return (
    <Box $tone={tone}>
      <PanelText role="status">{text}</PanelText>
      {url !== null && (
        <p>
          <PanelText>
            <a href={url} target="_blank" rel="noreferrer">
              {receiptWords.see}
            </a>
          </PanelText>
        </p>
      )}
      {typeof detail === 'string' && detail !== '' && (
        <PanelText as="details">
          <summary>{receiptWords.detail}</summary>
          {detail}
        </PanelText>
      )}
    </Box>
  );
}

function toTold(polled: Polled<Receipt>): Told {
  if (polled.kind === 'asking') return { text: receiptWords.asking, tone: 'plain' };
  if (polled.kind === 'lost') return { text: receiptWords.lost, tone: 'bad' };
  const receipt = polled.told;
  switch (receipt.state) {
    case 'live': {
      const words = receipt.url === null ? receiptWords.liveNowhere : receiptWords.live;
      return { text: fill(words, { time: toTime(receipt.since) }), tone: 'good' };
    }
    case 'waiting':
      if (receipt.reason === null) return { text: receiptWords.waiting, tone: 'busy' };
      return { text: receiptWords.kept, tone: 'bad', detail: receipt.reason };
    case 'leaving':
      if (receipt.reason === null) return { text: receiptWords.leaving, tone: 'busy' };
      return { text: receiptWords.keptLeaving, tone: 'bad', detail: receipt.reason };
    case 'held':
      return { text: receipt.isLeaving ? receiptWords.heldLeaving : receiptWords.held, tone: 'busy' };
    case 'failed': {
      const { field, reason } = receipt;
      const text = field === null ? receiptWords.failedPage : fill(receiptWords.failedField, { field });
      return { text, tone: 'bad', detail: reason };
    }
    case 'unreachable':
    case 'slow':
    case 'refused':
      return { text: receiptWords[receipt.state], tone: 'bad' };
    case 'never':
    case 'withdrawn':
    case 'absent':
    case 'internal':
    case 'elsewhere':
      return { text: receiptWords[receipt.state], tone: 'plain' };
  }
}

/** @returns the hour alone for today */
function toTime(instant: string): string {
  const time = formatVietnamDateTime(instant);
  return vietnamDay(instant) === vietnamDay(Date.now()) ? time.slice(0, 5) : time;
}
