/** @returns words with facts in place of `{name}`; a name without a fact stays */
export function fillWords(words: string, facts: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (all, name: string) => (name in facts ? String(facts[name]) : all));
}
