import { receiptWords } from '../../i18n/press-words.ts';
import type { Receipt } from '../../press/receipt.ts';
import { ReceiptText } from './receipt-text.tsx';
import { usePolled } from './use-polled.ts';
import type { OpenForm, SidePanel } from '../side-panel.ts';

/** Beside the form: whether readers have the entry, since when and where, or what keeps it from them. */
export function ReceiptPanel(panel: OpenForm): SidePanel {
  const { model, document } = panel;
  // Single types have no documentId in their address.
  const documentId = panel.documentId ?? document?.documentId;
  const isStored = documentId !== undefined && document?.documentId === documentId;
  const path = isStored ? `/press/receipts/${model}/${documentId}` : '';
  // Each save, publish and withdrawal changes one of these.
  const version = `${document?.status ?? ''} ${document?.updatedAt ?? ''}`;
  const polled = usePolled(path, toDelay, version);
  if (!isStored) return null;
  return { title: receiptWords.title, content: <ReceiptText polled={polled} /> };
}

const second = 1000;

/** A publish takes about a second; what takes longer is asked for less and less often. */
function toDelay({ state }: Receipt, asked: number): number | null {
  switch (state) {
    case 'live':
    case 'never':
    case 'withdrawn':
    case 'absent':
    case 'internal':
    case 'elsewhere':
      return null;
    case 'waiting':
    case 'leaving':
      if (asked < 10) return second;
      return asked < 30 ? 3 * second : 10 * second;
    case 'held':
    case 'failed':
    case 'refused':
      return 15 * second;
    case 'unreachable':
    case 'slow':
      return 5 * second;
  }
}
