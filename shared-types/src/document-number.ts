/** Which of the two Vietnamese numbering customs a document follows. */
export type DocumentSystem = 'party' | 'state' | 'organization';

/** Party form: number, hyphen, kind, then the issuing body behind slashes: `05-CT/TW`, `2252-QĐ/HVCTQG`. */
const partyForm = /^\d{1,5}-\p{L}{1,6}(\/\p{L}[\p{L}\p{N}]*([.-][\p{L}\p{N}]+)*)?$/u;
/** State form: number, perhaps a year, then kind and body behind a slash: `42/2022/NĐ-CP`, `15/QĐ-UBND`. */
const stateForm = /^\d{1,5}(\/\d{4})?\/\p{L}[\p{L}\p{N}]*(-[\p{L}\p{N}&.]+)*$/u;

const forms: Record<DocumentSystem, readonly RegExp[]> = {
  party: [partyForm],
  state: [stateForm],
  organization: [partyForm, stateForm],
};

/**
 * Whether a number has the form of its system; organizations use either.
 *
 * @param number NFC text as on the document, without "Số:"
 */
export function isDocumentNumber(system: DocumentSystem, number: string): boolean {
  return forms[system].some((form) => form.test(number));
}
