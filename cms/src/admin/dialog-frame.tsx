import { styled } from 'styled-components';

/** A dialog of the browser as the admin panel sets its own. */
export const DialogFrame = styled.dialog`
  max-width: min(52rem, calc(100vw - 3.2rem));
  margin: auto;
  padding: 2.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};

  &::backdrop {
    background: rgb(3 3 5 / 40%);
  }

  h2 {
    margin-bottom: 0.8rem;
    font-size: ${({ theme }) => theme.fontSizes[3]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  ul {
    max-height: 40vh;
    margin: 0.8rem 0 0;
    padding-left: 2rem;
    overflow: auto;
    list-style: disc;
    overflow-wrap: anywhere;
  }
`;

/** The buttons at its end. */
export const DialogAnswers = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  justify-content: flex-end;
  margin-top: 2.4rem;
`;
