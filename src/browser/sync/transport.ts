import { type Transport, TransportFailure } from '../../app/sync-ports.ts';

/** Loads the client of the servers when somebody first connects: who does not sync never loads a byte of it. */
export const transport: Transport = {
  async connect(place) {
    const client = await import('./nats-transport.ts').catch((error) => {
      throw new TransportFailure('unreachable', error);
    });
    return client.connect(place);
  },
};
