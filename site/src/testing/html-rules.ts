import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Rows that are shown as cards would lose their roles in some browsers.
    'no-redundant-role': 'off',
    // A box that scrolls is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** @returns what is not valid HTML on a page, one line each */
export const findHtmlFaults = (path: string, html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(
      ({ ruleId, message, line, column }) => `${path} ${ruleId} ${String(line)}:${String(column)} ${message}`,
    );
