import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../worker/import/address.ts';

const deployed = { ORIGIN: 'https://events.example' };
const local = { ORIGIN: 'http://localhost:8787' };
const open = { ...local, LOOPBACK_FEEDS: 'true' };

const of = (address: string, env: Parameters<typeof refusalOf>[1] = deployed) =>
  refusalOf(new URL(address), env);

const PRIVATE = "The feed's address leads to a private network.";
const SCHEME = "The feed's address must begin with http:// or https://.";
const CREDENTIALS = "The feed's address has a user name or a password in it; take them out.";
const PORT = "The feed's address has a port that is not the web's; use 80, 443 or one from 1024.";
const OWN =
  "The feed's address is this service's own; write its path alone, such as /feeds/name.ics.";

describe('an address that may be fetched', () => {
  it.each([
    'http://verein.example/a.ics',
    'https://verein.example/a.ics?token=secret',
    'HTTPS://VEREIN.EXAMPLE./a.ics',
    'https://münchen.example/a.ics',
    'http://verein.example:80/',
    'http://verein.example:443/',
    'https://verein.example:1024/',
    'https://verein.example:8443/',
    'http://8.8.8.8/a.ics',
    'http://9.255.255.255/',
    'http://11.0.0.0/',
    'http://100.63.255.255/',
    'http://100.128.0.0/',
    'http://126.255.255.255/',
    'http://128.0.0.0/',
    'http://169.253.255.255/',
    'http://169.255.0.0/',
    'http://172.15.255.255/',
    'http://172.32.0.0/',
    'http://192.167.255.255/',
    'http://192.169.0.0/',
    'http://198.17.255.255/',
    'http://198.20.0.0/',
    'http://223.255.255.255/',
    'http://[2606:4700::1111]/a.ics',
    'http://[2a00:1450:4001::1]/',
    'http://[2001:4860:4860::8888]/',
    'http://[2001:200::]/',
    'http://[2001:db9::]/',
    'http://[3fff:1000::]/',
    // What looks like a closed name and is none.
    'https://local.example/',
    'https://mylocalhost.example/',
    'https://localhost.verein.example/',
    'https://notnip.io/',
    'https://kaplan.example/',
    'https://10.example/',
  ])('is %s', (address) => {
    expect(of(address)).toBeNull();
  });
});

describe('an IPv4 address in a closed block', () => {
  it.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.0.0.1'],
    ['private, its last', '10.255.255.255'],
    ['of a carrier', '100.64.0.1'],
    ['of a carrier, its last', '100.127.255.255'],
    ['loopback', '127.0.0.1'],
    ['loopback, its last', '127.255.255.255'],
    ['link-local, where clouds keep their metadata', '169.254.169.254'],
    ['private', '172.16.0.1'],
    ['private, its last', '172.31.255.255'],
    ['for protocols', '192.0.0.192'],
    ['for documentation', '192.0.2.1'],
    ['6to4 relay', '192.88.99.1'],
    ['private', '192.168.1.1'],
    ['for benchmarks', '198.18.0.1'],
    ['for benchmarks, its last', '198.19.255.255'],
    ['for documentation', '198.51.100.7'],
    ['for documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['multicast, its last', '239.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
  ])('is refused: %s, %s', (_, host) => {
    expect(of(`http://${host}/`)).toBe(PRIVATE);
    expect(of(`https://${host}:8443/a.ics`)).toBe(PRIVATE);
  });
});

describe('127.0.0.1 in another spelling', () => {
  it.each([
    ['decimal', '2130706433'],
    ['hexadecimal', '0x7f000001'],
    ['hexadecimal, capitals', '0X7F000001'],
    ['hexadecimal with zeros', '0x000000007f000001'],
    ['octal', '017700000001'],
    ['octal parts', '0177.0.0.1'],
    ['octal parts with zeros', '0000177.0.0.01'],
    ['hexadecimal parts', '0x7f.0x0.0x0.0x1'],
    ['mixed parts', '0x7f.0.0.01'],
    ['two parts', '127.1'],
    ['three parts', '127.0.1'],
    ['two parts, the second large', '127.65530'],
    ['empty hexadecimal parts', '0x7f.0x.0x.1'],
    ['with a dot at its end', '127.0.0.1.'],
    ['with two dots at its end', '127.0.0.1..'],
    ['short, with a dot at its end', '127.1.'],
    ['percent-encoded', '%31%32%37%2e%30%2e%30%2e%31'],
    ['percent-encoded dots', '127%2E0%2E0%2E1'],
    ['full-width digits', '１２７.０.０.１'],
    ['full-width dots', '127．0．0．1'],
    ['ideographic dots', '127。0。0。1'],
    ['circled digits', '①②⑦.⓪.⓪.①'],
    ['mathematical digits', '𝟏𝟐𝟕.𝟎.𝟎.𝟏'],
    ['with a soft hyphen', '127.0.0.\u00AD1'],
    ['with a tab, which addresses lose', '127.0\t.0.1'],
    ['behind backslashes', '127.0.0.1\\@verein.example'],
  ])('is refused: %s', (_, host) => {
    expect(of(`http://${host}/`)).toBe(PRIVATE);
  });

  it.each(['http:127.0.0.1/', 'http:/127.0.0.1/', 'http:\\\\127.0.0.1\\', ' http:///127.0.0.1/'])(
    'is refused: %s',
    (address) => {
      expect(of(address)).toBe(PRIVATE);
    },
  );
});

describe('an IPv6 address that is not of the Internet', () => {
  it.each([
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['loopback in full', '0:0:0:0:0:0:0:1'],
    ['loopback in full, with zeros', '0000:0000:0000:0000:0000:0000:0000:0001'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, hexadecimal', '::ffff:7f00:1'],
    ['IPv4-mapped, capitals and in full', '0:0:0:0:0:FFFF:7F00:0001'],
    ['IPv4-mapped metadata', '::ffff:169.254.169.254'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-compatible, hexadecimal', '::7f00:1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::127.0.0.1'],
    ['NAT64, hexadecimal', '64:ff9b::a00:1'],
    ['NAT64 of a network', '64:ff9b:1::10.0.0.1'],
    ['discard-only', '100::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd12:3456:789a::1'],
    ['unique local, of a cloud', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local, its last', 'febf:ffff::1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['Teredo, short', '2001::1'],
    ['for benchmarks', '2001:2::1'],
    ['ORCHID', '2001:20::1'],
    ['for documentation', '2001:db8::1'],
    ['for documentation', '3fff::1'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['6to4 of a private address', '2002:a00:1::1'],
    ['segment routing', '5f00::1'],
    ['not given out', '4000::1'],
  ])('is refused: %s, %s', (_, host) => {
    expect(of(`http://[${host}]/`)).toBe(PRIVATE);
  });

  it('is no address with a zone', () => {
    expect(URL.canParse('http://[fe80::1%25eth0]/')).toBe(false);
  });
});

describe('a name that leads into a private network', () => {
  it.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'localhost..',
    'l%6fcalhost',
    'ｌｏｃａｌｈｏｓｔ',
    'loc\u00ADalhost',
    'feeds.localhost',
    'localhost.localdomain',
    'printer.local',
    'printer.local.',
    'metadata.google.internal',
    'router.home.arpa',
    '1.0.0.127.in-addr.arpa',
    'nas.lan',
    'wiki.corp',
    'wiki.intranet',
    'wiki.private',
    'nas.home',
    'intranet',
    'com.',
    '.',
    '127.0.0.1.nip.io',
    '10-0-0-1.sslip.io',
    '127.0.0.1.xip.io',
    'localtest.me',
    'a.localtest.me',
    'a.lvh.me',
    'vcap.me',
  ])('is refused: %s', (host) => {
    expect(of(`https://${host}/a.ics`)).toBe(PRIVATE);
  });
});

describe('an address that is refused for another reason', () => {
  it.each([
    ['file:///etc/passwd', SCHEME],
    ['ftp://verein.example/a.ics', SCHEME],
    ['data:text/calendar,BEGIN:VCALENDAR', SCHEME],
    ['blob:https://verein.example/1', SCHEME],
    ['javascript:alert(1)', SCHEME],
    ['gopher://verein.example/', SCHEME],
    ['ws://verein.example/', SCHEME],
    ['webcal://verein.example/a.ics', SCHEME],
    ['about:blank', SCHEME],
    ['https://anna:geheim@verein.example/a.ics', CREDENTIALS],
    ['https://anna@verein.example/a.ics', CREDENTIALS],
    ['https://:geheim@verein.example/a.ics', CREDENTIALS],
    ['https://verein.example%40x@127.0.0.1/', CREDENTIALS],
    ['http://verein.example:22/', PORT],
    ['http://verein.example:25/', PORT],
    ['http://verein.example:0/', PORT],
    ['https://verein.example:1023/', PORT],
    ['https://events.example/feeds/a.ics', OWN],
    ['http://events.example/feeds/a.ics', OWN],
    ['https://EVENTS.example.:8443/', OWN],
  ])('is %s', (address, reason) => {
    expect(of(address)).toBe(reason);
  });

  it('is never repeated in the reason', () => {
    for (const address of ['https://a:geheim@v.example', 'http://geheim.local', 'geheim:x']) {
      expect(of(address)).not.toContain('geheim');
    }
  });
});

describe('loopback', () => {
  const addresses = [
    'http://127.0.0.1:9/',
    'http://[::1]:25/',
    'http://localhost:3000/',
    'http://127.1/',
  ];

  it.each(addresses)('may be fetched by a local service that is told so: %s', (address) => {
    expect(of(address, open)).toBeNull();
  });

  it.each(addresses)('may not be fetched otherwise: %s', (address) => {
    expect(of(address, local)).toBe(PRIVATE);
    expect(of(address, { ...local, LOOPBACK_FEEDS: 'false' })).toBe(PRIVATE);
    expect(of(address, { ...deployed, LOOPBACK_FEEDS: 'true' })).toBe(PRIVATE);
  });

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://feeds.localhost/',
    'http://nas.local/',
  ])('is all that is opened: %s is not', (address) => {
    expect(of(address, open)).toBe(PRIVATE);
  });

  it.each(['http://localhost:8787/a.ics', 'http://127.0.0.1:8787/', 'http://[::1]:8787/'])(
    'is the service itself at its own port: %s',
    (address) => {
      expect(of(address, open)).toBe(OWN);
    },
  );

  it('still takes no user name', () => {
    expect(of('http://anna@localhost:3000/', open)).toBe(CREDENTIALS);
  });
});
