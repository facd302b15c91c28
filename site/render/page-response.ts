/** What a page's Response is made with. */
type Init = ConstructorParameters<typeof Response>[1];

/**
 * Stands in the bundle for the Response of the platform: what Astro makes of a page goes to our driver and never over a
 * network, and the one of Node copies the bytes of each page twice, through a stream (a twentieth of the time that a
 * page takes). Knows what Astro asks of it and what the driver reads.
 */
export class PageResponse {
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly headers: Headers;
  readonly status: number;
  readonly statusText: string;

  constructor(body: string | Uint8Array<ArrayBuffer> | null = null, init: Init = {}) {
    this.body = body;
    this.headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? '';
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(
      typeof this.body === 'string' ? encoder.encode(this.body) : (this.body ?? nothing),
    );
  }
}

const encoder = new TextEncoder();
const nothing = new Uint8Array();
