import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { formatVietnamDateTime } from '@portal/shared-types';
import { fill } from '../../i18n/fill.ts';
import { pressWords } from '../../i18n/press-words.ts';
import type { PressReport, ReleaseLine } from '../../press/report.ts';
import { Button } from '../button.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { PressFrame, StateLine } from './press-frame.tsx';
import { useOperation, type Wish } from './use-operation.ts';
import { usePolled } from './use-polled.ts';

/** On the home page: how the press stands; and for administrators what they may ask of it. */
export function PressWidget(): ReactNode {
  const polled = usePolled('/press/status', toDelay);
  const operation = useOperation(polled.askNow);
  if (polled.kind !== 'told')
    return <p role="status">{polled.kind === 'lost' ? pressWords.states.lost : pressWords.asking}</p>;
  const report = polled.told;
  return (
    <PressFrame>
      <StateLine $state={report.state} role="status">
        {pressWords.states[report.state]}
      </StateLine>
      <Facts report={report} />
      {report.mayOperate && <Operations report={report} onWish={operation.ask} />}
      <SetAside report={report} />
      <Releases report={report} onWish={operation.ask} />
      {operation.question !== null && (
        <ConfirmDialog
          key={operation.question.title}
          question={operation.question}
          isBusy={operation.isBusy}
          problem={operation.problem}
          onYes={operation.agree}
          onNo={operation.close}
        />
      )}
    </PressFrame>
  );
}

const toDelay = ({ state }: PressReport): number =>
  state === 'working' || state === 'behind' ? 2000 : 10_000;

function Facts({ report: { waitingSince, running, held, lastError } }: { report: PressReport }): ReactNode {
  return (
    <>
      {waitingSince !== null && (
        <p>{fill(pressWords.waitingSince, { time: formatVietnamDateTime(waitingSince) })}</p>
      )}
      {running !== null && <p>{fill(pressWords.running, { done: running.done, all: running.all })}</p>}
      {held !== null && held.at !== '' && (
        <p>{fill(pressWords.heldSince, { time: formatVietnamDateTime(held.at) })}</p>
      )}
      {lastError !== null && (
        <p>
          {lastError.message} {fill(pressWords.failedAt, { time: formatVietnamDateTime(lastError.at) })}
        </p>
      )}
    </>
  );
}

function SetAside({ report: { setAside } }: { report: PressReport }): ReactNode {
  if (setAside.length === 0) return null;
  return (
    <>
      <h3>{pressWords.setAside}</h3>
      <p>{pressWords.setAsideHint}</p>
      <ul>
        {setAside.map(({ name, form, reason }) => (
          <li key={`${name} ${reason}`}>
            {form === null ? name : <Link to={form}>{name}</Link>}
            <small>{reason}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function Releases({
  report: { releases, mayOperate },
  onWish,
}: {
  report: PressReport;
  onWish: (wish: Wish) => void;
}): ReactNode {
  const live = releases.findIndex(({ isLive }) => isLive);
  return (
    <>
      <h3>{pressWords.releases}</h3>
      {releases.length === 0 && <p>{pressWords.noReleases}</p>}
      <ul>
        {releases.map((release, position) => (
          <li key={release.id}>
            <span>{toLine(release)}</span>
            {mayOperate && live !== -1 && position > live && (
              <Button
                type="button"
                aria-label={fill(pressWords.rollbackTo, { time: formatVietnamDateTime(release.since) })}
                onClick={() => onWish({ name: 'rollback', release })}
              >
                {pressWords.rollback}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function toLine({ since, isLive, full, rendered, changedPages, milliseconds }: ReleaseLine): string {
  const facts = {
    time: formatVietnamDateTime(since),
    changed: changedPages,
    rendered,
    seconds: (milliseconds / 1000).toFixed(1).replace('.', ','),
  };
  const notes = [fill(pressWords.release, facts), full && pressWords.full, isLive && pressWords.isLive];
  return notes.filter((note) => note !== false).join(', ');
}

/** The faults that an administrator may overrule; see `shrink` and `ruin` of the publisher. */
const overruled: ReadonlySet<string> = new Set(['shrink', 'ruin']);

function Operations({ report, onWish }: { report: PressReport; onWish: (wish: Wish) => void }): ReactNode {
  const isShrinking = overruled.has(report.lastError?.code ?? '');
  return (
    <footer>
      {report.state === 'held' && (
        <Button type="button" onClick={() => onWish({ name: 'resume' })}>
          {pressWords.resume}
        </Button>
      )}
      <Button type="button" onClick={() => onWish({ name: isShrinking ? 'shrink' : 'rebuild' })}>
        {pressWords.rebuild}
      </Button>
    </footer>
  );
}
