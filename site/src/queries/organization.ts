import type { Reader } from '../replica/reader.ts';
import type { OrganizationFacts } from '../seo/things.ts';
import { readPicture } from './picture.ts';

/** @returns what the site setting says of the institution */
export const readOrganization = (reader: Reader): OrganizationFacts => ({
  shortName: reader.setting('shortName'),
  governingBody: reader.setting('governingBody'),
  address: reader.setting('address'),
  phone: reader.setting('phone'),
  email: reader.setting('email'),
  logo: readPicture(reader, reader.setting('logo'), '')?.src,
});
