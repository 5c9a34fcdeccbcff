// The plainest use of Web Bluetooth that the harness has to carry; nothing here is part of Plumbline.
const SERVICE = '0000ffe5-0000-1000-8000-00805f9a34fb';
const NOTIFY = '0000ffe4-0000-1000-8000-00805f9a34fb';
const WRITE = '0000ffe9-0000-1000-8000-00805f9a34fb';

const seen = { frames: [], disconnects: 0, ticks: 0 };
let device = null;
let writable = null;

async function connect() {
  const server = await device.gatt.connect();
  const service = await server.getPrimaryService(SERVICE);
  writable = await service.getCharacteristic(WRITE);
  const notifying = await service.getCharacteristic(NOTIFY);
  notifying.addEventListener('characteristicvaluechanged', ({ target }) => {
    const bytes = new Uint8Array(target.value.buffer.slice(0));
    seen.frames.push({ at: performance.timeOrigin + performance.now(), bytes: [...bytes] });
  });
  await notifying.startNotifications();
}

async function pair() {
  device = await navigator.bluetooth.requestDevice({
    filters: [{ namePrefix: 'WT' }],
    optionalServices: [SERVICE],
  });
  device.addEventListener('gattserverdisconnected', () => {
    seen.disconnects += 1;
  });
  await connect();
}

customElements.define(
  'sensor-panel',
  class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.innerHTML = `
        <p>State: <b id="state">idle</b></p>
        <p hidden>Never drawn</p>
        <button id="pair">Pair a sensor</button>
        <button id="again">Connect again</button>
        <label>Nickname <input id="nickname"></label>
        <label><input type="range" min="0" max="100" id="level"> Level</label>`;
      const tell = (text) => {
        root.querySelector('#state').textContent = text;
      };
      const attempt = (work) => async () => {
        tell('busy');
        await work().then(
          () => tell('connected'),
          (error) => tell(`${error.name}: ${error.message}`),
        );
      };
      root.querySelector('#pair').onclick = attempt(pair);
      root.querySelector('#again').onclick = attempt(connect);
    }
  },
);

document.querySelector('#loaded').textContent = `Opened on ${new Date().toISOString().slice(0, 10)}`;
setInterval(() => {
  seen.ticks += 1;
}, 100);
window.seen = seen;
window.send = (bytes, response) =>
  response
    ? writable.writeValueWithResponse(Uint8Array.from(bytes))
    : writable.writeValueWithoutResponse(Uint8Array.from(bytes));
