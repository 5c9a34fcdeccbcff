import type { Trust } from './keys.ts';
import { MOST_MESSAGE_BYTES } from './person-role.ts';

/** One server of one or three, as a configuration of nats-server 2.10 or newer. */
export interface NodeOptions {
  readonly name: string;
  /** Folder of its own: what it keeps and the accounts it knows. */
  readonly store: string;
  readonly trust: Trust;
  /** For whoever runs it, and for the other servers: never the open network. */
  readonly inside: { readonly host: string; readonly port: number };
  /** For browsers. Without a certificate only on loopback, or behind something that ends TLS. */
  readonly webSocket: {
    readonly host: string;
    readonly port: number;
    readonly certificate: Certificate | null;
  };
  readonly monitoringPort: number;
  /** The others; null: it stands alone. */
  readonly cluster: Cluster | null;
  readonly mostStoredBytes: number;
}

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
}

export interface Cluster {
  readonly port: number;
  /** `host:port` of each, itself included. */
  readonly routes: readonly string[];
  readonly password: string;
}

export function nodeConfiguration(node: NodeOptions): string {
  const { inside, webSocket, cluster, trust } = node;
  return `# A server of Plumbline’s sync. Made by \`npm run -s servers\`; nats-server -c FILE -t reads it over.
server_name: ${text(node.name)}

# Inside: whoever runs it, never the open network.
host: ${text(inside.host)}
port: ${inside.port}
http: ${text(`127.0.0.1:${node.monitoringPort}`)}

# Browsers come in here, and nowhere else: the role of a person is for the WebSocket alone.
websocket {
  host: ${text(webSocket.host)}
  port: ${webSocket.port}
  ${tls(webSocket.certificate)}
  compression: false
  handshake_timeout: "10s"
}
${cluster ? clusterBlock(inside.host, cluster) : ''}
# A write counts as kept when it is on disk: by default it may be two minutes before it is.
jetstream {
  store_dir: ${text(`${node.store}/jetstream`)}
  sync_interval: always
  max_mem: 512MB
  max_file: ${node.mostStoredBytes}
}

# No message is longer than a person’s role allows. In the morning many sign in at once: each may take a while.
max_payload: ${MOST_MESSAGE_BYTES}
max_connections: 20000
authorization { timeout: 20 }
ping_interval: "30s"
write_deadline: "10s"

# Who may come in. Accounts learnt since (a revoked device) lie in the store and win over these.
operator: ${trust.operatorJwt}
system_account: ${trust.system.name}
resolver { type: full, dir: ${text(`${node.store}/accounts`)}, allow_delete: false, interval: "2m" }
resolver_preload {
  ${trust.system.name}: ${trust.system.jwt}
  ${trust.store.name}: ${trust.store.jwt}
  ${trust.people.name}: ${trust.people.jwt}
}
`;
}

function tls(certificate: Certificate | null): string {
  if (!certificate) return 'no_tls: true';
  return `tls { cert_file: ${text(certificate.certFile)}, key_file: ${text(certificate.keyFile)}, min_version: "1.2", timeout: 5 }`;
}

/** Between the servers all is sealed already, but they trust each other: a private network, and a password. */
function clusterBlock(host: string, { port, routes, password }: Cluster): string {
  const others = routes.map((route) => text(`nats://server:${password}@${route}`)).join(', ');
  return `
# The three of them.
cluster {
  name: plumbline
  host: ${text(host)}
  port: ${port}
  authorization { user: server, password: ${text(password)}, timeout: 5 }
  routes: [${others}]
}
`;
}

const text = (value: string) => JSON.stringify(value);
