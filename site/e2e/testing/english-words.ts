/**
 * Words of English screens. None of them is also a syllable of Vietnamese, with or without its marks, for slugs and
 * file names stand on the screens too.
 */
const words = `
  access account action actions active activity add added address alternative apply asset assets author available back
  browse bulk cancel caption change changes clear click clone close collection column columns component components
  configuration configure confirm confirmation connected content continue copied copy create created creation crop
  customize dashboard data date default delete deleted description details dimensions disabled discard display document
  download draft drag drop duplicate edit edited empty enabled enter entries entry error errors expired explore
  extension failed field fields file files filter filters finish first folder folders forgot forgotten form format
  forward from general guided have history home image images invalid item items label language last learn library link
  links list live loading location locked log login logout manage media message missing modified more name next notification
  number occurred open option options order overview page pages panel password permission permissions picture placeholder
  please preview previous profile publish published read ready record records refresh relation relations release
  remember remove removed rename replace required reset results retry role save saved search select selected session set
  settings show sign size sort source status submit success successfully table text title toggle token type unknown
  unpublish unsaved update updated upload uploaded user username users value values version view views warning welcome
  widget with wrong yes you your
`
  .trim()
  .split(/\s+/);

const english = new RegExp(
  `(?<![\\p{L}\\p{N}./_-])(?:${words.join('|')})(?![\\p{L}\\p{N}/_-])(?!\\.\\w)`,
  'iu',
);

/** Another order of day and month, their English names, and hours that are counted twice a day. */
const foreignDate =
  /(?<!\d)(?:0?\d|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}|\d\s?[ap]\.?m\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/iu;

/** Names of things that have no other. */
const names = /YouTube|Google Docs|Word|Excel|PowerPoint|OpenDocument|WebVTT|Webhook|API|URL/g;

/** @returns the texts in which an English word stands */
export const findEnglishWords = (texts: readonly string[]): string[] =>
  texts.filter((text) => english.test(text.replace(names, '')));

/** @returns the texts in which a date or an hour is not written as in Vietnam */
export const findForeignDates = (texts: readonly string[]): string[] =>
  texts.filter((text) => foreignDate.test(text));
