/**
 * What a Puck.js or Bangle.js is asked to run, in the JavaScript of its oldest firmware. It prints one line for each
 * measurement, answer, and change of the button (PROTOCOL.md), stops by itself when the link is lost, and leaves
 * nothing of itself behind.
 *
 * Registers and their values: BangleApps accelrec; polling and power saving: the firmware's own documentation.
 */
const SCRIPT = `
if (global.plumbline) plumbline.quit();
global.plumbline = (function () {
  var board = process.env.BOARD;
  var isBangle = board.indexOf("BANGLE") == 0;
  var number = 0, began = getTime(), rate = 0, watch = 0, saving = true, lit = null;

  function say(line) {
    Bluetooth.println(line);
  }

  // A Bangle.js measures in g, a Puck.js in counts: both are told in counts, 8192 to 1 g.
  function measured(m) {
    var counts = isBangle
      ? [m.x * 8192, m.y * 8192, m.z * 8192]
      : [m.acc.x, m.acc.y, m.acc.z, m.gyro.x, m.gyro.y, m.gyro.z];
    var ms = Math.round((getTime() - began) * 1000) & 0xFFFFFF;
    counts = counts.map(function (count) { return Math.round(count); });
    say("A," + (number++ & 0xFFFF) + "," + ms + "," + counts.join(","));
  }

  // The chip of a Bangle.js 2: register 1B is its rate, 18 switches it off and on (4 g).
  function setBangle(code, pollMs) {
    if (board == "BANGLEJS2") {
      Bangle.accelWr(0x18, 0x6C);
      Bangle.accelWr(0x1B, code);
      Bangle.accelWr(0x18, 0xEC);
    }
    Bangle.setPollInterval(pollMs);
  }

  function startBangle(hz) {
    var fast = board == "BANGLEJS2" && hz > 13;
    rate = fast ? 25 : 12.5;
    // Setting the poll interval ends the saving of power.
    saving = Bangle.getOptions ? Bangle.getOptions().powerSave !== false : true;
    setBangle(fast ? 0x41 : 0, fast ? 40 : 80);
    Bangle.on("accel", measured);
  }

  function startPuck(hz) {
    var puckHz = hz > 13 ? 26 : 12.5;
    Puck.accelOn(puckHz);
    Puck.on("accel", measured);
    rate = puckHz;
  }

  // The other way than the screen's light is now, and back.
  function light(turn) {
    if (turn && lit === null) {
      lit = Bangle.isLCDOn();
      Bangle.setLCDPower(!lit);
    } else if (!turn && lit !== null) {
      Bangle.setLCDPower(lit);
      lit = null;
    }
  }

  function halt() {
    light(0);
    if (watch) clearWatch(watch);
    watch = 0;
    if (rate && isBangle) {
      Bangle.removeListener("accel", measured);
      setBangle(0, 80);
      Bangle.setOptions({ powerSave: saving });
    } else if (rate) {
      Puck.removeListener("accel", measured);
      Puck.accelOff();
    }
    rate = 0;
  }

  function quit() {
    halt();
    NRF.removeListener("disconnect", quit);
    delete global.plumbline;
  }
  NRF.on("disconnect", quit);

  return {
    quit: quit,
    go: function (hz) {
      halt();
      try {
        if (isBangle) startBangle(hz);
        else startPuck(hz);
      } catch (e) {
        say("E," + e);
        return;
      }
      watch = setWatch(function (e) { say("N," + (e.state ? 1 : 0)); }, BTN, { edge: "both", repeat: true, debounce: 20 });
      say("P," + board + "," + process.env.VERSION + "," + rate);
    },
    battery: function () {
      say("B," + E.getBattery() + (isBangle ? "," + (Bangle.isCharging() ? 1 : 0) : ""));
    },
    light: light
  };
})();
`;

/** Clears what was begun on the line. */
const CTRL_C = '\x03';
/** At the start of a line: it is not echoed. */
const NO_ECHO = '\x10';

const silently = (statement: string): string => `${NO_ECHO}${statement}\n`;

/** The script as it is sent: one statement, so that its lines are taken together; without indents and comments. */
export const INSTALL = `${CTRL_C}${silently(`if(1){\n${shortened(SCRIPT)}\n}`)}`;

/** Starts to measure, and answers with what it has become. Fits one packet. */
export const go = (hz: number): string => silently(`plumbline.go(${hz})`);

export const QUIT = silently('if(global.plumbline)plumbline.quit()');
export const ASK_BATTERY = silently('plumbline.battery()');
/** Half a second at full strength; the watch ends it by itself. */
export const BUZZ = silently('Bangle.buzz(500,1)');
/** The red light for half a second; the Puck.js ends it by itself. */
export const PULSE = silently('digitalPulse(LED1,1,500)');
/** Turns a Bangle.js's screen light the other way than it is, and back. */
export const TURN_LIGHT = silently('plumbline.light(1)');
export const LIGHT_BACK = silently('plumbline.light(0)');

function shortened(script: string): string {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}
