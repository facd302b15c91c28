import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { styled } from 'styled-components';

/** A dialog of the browser as the admin panel sets its own. */
const Frame = styled.dialog`
  width: 52rem;
  max-width: calc(100vw - 3.2rem);
  padding: 2.4rem 2.4rem 0;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  text-align: left;
  overflow-wrap: anywhere;

  /* Wherever it stands, no rule for its neighbours moves it. */
  && {
    margin: auto;
  }

  &::backdrop {
    background: rgb(3 3 5 / 40%);
  }

  h2 {
    margin-bottom: 0.8rem;
    font-size: ${({ theme }) => theme.fontSizes[3]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  ul {
    display: grid;
    gap: 0.4rem;
    margin: 0.8rem 0 0;
    padding-left: 2rem;
    list-style: disc;
  }

  ul ul {
    margin-top: 0.4rem;
    list-style: circle;
  }
`;

/**
 * A dialog over all else while it is drawn; the browser keeps the keyboard inside. The focus goes back to where it was.
 *
 * @param onEscape told when the browser is about to close it, and may prevent that
 * @param onClose told when the browser has closed it
 */
export function DialogFrame({
  title,
  children,
  onEscape,
  onClose,
}: {
  title: string;
  children: ReactNode;
  onEscape?: (event: SyntheticEvent<HTMLDialogElement>) => void;
  onClose: (dialog: HTMLDialogElement) => void;
}): ReactNode {
  const frame = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it is taken out of the page: one that is out gives no focus back.
  useLayoutEffect(() => {
    const dialog = frame.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <Frame
      ref={frame}
      aria-labelledby={titleId}
      onCancel={onEscape}
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected) onClose(currentTarget);
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </Frame>
  );
}

/** The buttons at its end, in sight however long it is. */
export const DialogAnswers = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  justify-content: flex-end;
  position: sticky;
  bottom: 0;
  padding: 1.6rem 0 2.4rem;
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 520px) {
    button {
      flex: 1 1 auto;
    }
  }
`;
