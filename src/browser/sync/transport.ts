import { part } from '../../ports/part.ts';
import { type Transport, TransportFailure } from '../../ports/sync-ports.ts';

const client = part(() => import('./nats-transport.ts'));

/** Loads the client of the servers when somebody first connects: who does not sync never loads a byte of it. */
export const transport: Transport = {
  async connect(place) {
    const { connect } = await client().catch((error) => {
      throw new TransportFailure('unreachable', error);
    });
    return connect(place);
  },
};
