import { expect, it } from 'vitest';

import { readSettings } from './settings.ts';

it('listens on the ports of the contract', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    sitePort: 4321,
    cmsPort: 1337,
    publisherPort: 4322,
    siteUrl: 'http://127.0.0.1:4321',
    cmsUrl: 'http://127.0.0.1:1337',
    publisherUrl: 'http://127.0.0.1:4322',
  });
});

it('takes addresses from the environment, without their trailing slash', () => {
  const settings = readSettings({
    PORTAL_HOST: '0.0.0.0',
    PORTAL_SITE_PORT: '8080',
    PORTAL_SITE_URL: 'https://cong.example/',
    PORTAL_CMS_URL: 'https://cms.example',
  });
  expect(settings).toMatchObject({
    host: '0.0.0.0',
    siteUrl: 'https://cong.example',
    localSiteUrl: 'http://127.0.0.1:8080/',
    cmsUrl: 'https://cms.example',
    publisherUrl: 'http://127.0.0.1:4322',
  });
});

it('takes what is set to nothing as not set', () => {
  const names = ['HOST', 'SITE_PORT', 'CMS_PORT', 'PUBLISHER_PORT', 'DATA_DIR', 'SITE_URL', 'CMS_URL'];
  const empty = Object.fromEntries(names.map((name) => [`PORTAL_${name}`, '']));
  expect(readSettings(empty)).toEqual(readSettings({}));
});

it('reaches an IPv6 address by its written form', () => {
  const { localSiteUrl, siteUrl, cmsUrl, publisherUrl } = readSettings({ PORTAL_HOST: '::1' });
  expect([localSiteUrl, siteUrl, cmsUrl, publisherUrl]).toEqual([
    'http://[::1]:4321/',
    'http://[::1]:4321',
    'http://[::1]:1337',
    'http://[::1]:4322',
  ]);
});

it.each(['PORTAL_SITE_URL', 'PORTAL_CMS_URL'])('refuses a %s that is no web address', (name) => {
  for (const text of ['cong.example', 'ftp://cong.example', '/cong'])
    expect(() => readSettings({ [name]: text })).toThrow(`${name} is "${text}"`);
});

it.each(['0', '70000', 'abc', '80.5', '-1'])('refuses the port %s and names the variable', (port) => {
  expect(() => readSettings({ PORTAL_SITE_PORT: port })).toThrow(/PORTAL_SITE_PORT/);
});
