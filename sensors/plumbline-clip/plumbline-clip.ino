/*
  plumbline-clip: a posture clip that you build yourself, for the Seeed XIAO nRF52840 Sense.

  NOBODY IN THE PROJECT HAS COMPILED OR RUN THIS SKETCH YET. It was written from data sheets and the libraries'
  documentation. If you build one: PROTOCOL.md beside this file says in "The first real one" what to look at, and
  a report of what you found, good or bad, is the best thing that you can give to the next maker.

  You need
    - a Seeed XIAO nRF52840 Sense (the plain XIAO nRF52840 has no motion sensor) and a one-cell LiPo with protection;
    - if it is to be felt: a coin vibration motor, switched by a transistor on D1 (a pin cannot feed a motor):
      D1 - 1 kOhm - base of an NPN, emitter to GND, motor between 3V3 and collector, a diode across the motor;
    - if you like: a push button between D2 and GND.

  In the Arduino IDE: board package "Seeed nRF52 Boards" (the one without "mbed"), board "Seeed XIAO nRF52840 Sense".
  No library to install: Bluefruit and Wire come with the package.

  Why Bluefruit and not ArduinoBLE: its radio works in interrupts, so that reading the motion sensor cannot stall the
  link; it tells how large a packet may be, so that several samples share one; and it has the battery service.
*/

#include <Wire.h>
#include <bluefruit.h>

// ---- What you may want to change ------------------------------------------------------------------------------

const char NAME[] = "Plumbline Clip";
const uint8_t MOTOR_PIN = D1;
const uint8_t BUTTON_PIN = D2;
/** Samples wait so long for each other at most, ms: fewer packets spare the battery. */
const uint32_t LONGEST_WAIT_MS = 60;

/**
 * From the chip's axes to the clip's. The clip's +z points out of the case, away from the body; x and y as you like,
 * as long as the three are right-handed. As it stands: the board's component side faces away from the body.
 */
void toClipAxes(int16_t v[3]) {
  (void)v;  // for the board the other way round: v[1] = -v[1]; v[2] = -v[2];
}

// ---- The profile (PROTOCOL.md) --------------------------------------------------------------------------------

/** 5ac4nnnn-bc80-496e-a1c0-a7b04d0fc28d, from the last byte to the first. */
#define CLIP_UUID(n) \
  { 0x8d, 0xc2, 0x0f, 0x4d, 0xb0, 0xa7, 0xc0, 0xa1, 0x6e, 0x49, 0x80, 0xbc, (n), 0x00, 0xc4, 0x5a }
const uint8_t SERVICE_UUID[] = CLIP_UUID(0x01);
const uint8_t MOTION_UUID[] = CLIP_UUID(0x02);
const uint8_t SCALE_UUID[] = CLIP_UUID(0x03);
const uint8_t RATE_UUID[] = CLIP_UUID(0x04);
const uint8_t ALERT_UUID[] = CLIP_UUID(0x05);
const uint8_t BUTTON_UUID[] = CLIP_UUID(0x06);

BLEService clipService(SERVICE_UUID);
BLECharacteristic motion(MOTION_UUID);
BLECharacteristic scaleOfCounts(SCALE_UUID);
BLECharacteristic rate(RATE_UUID);
BLECharacteristic alert(ALERT_UUID);
BLECharacteristic button(BUTTON_UUID);
BLEBas battery;

const uint8_t HEAD_LENGTH = 8;
const uint8_t SAMPLE_LENGTH = 12;
/** The longest packet: 8 + 19 samples of 12 bytes fit the 244 bytes of an MTU of 247. */
const uint8_t MOST_SAMPLES = 19;
const uint16_t USUAL_RATE_HZ = 52;
const uint32_t SHORT_ALERT_MS = 150;
const uint32_t LONG_ALERT_MS = 500;

// ---- State. Bluefruit's callbacks run beside loop(), so they only leave word here. ------------------------------

volatile bool wantsMotion = false;
volatile bool settingsChanged = true;
volatile uint16_t rateHz = USUAL_RATE_HZ;
volatile uint8_t alertAsked = 0xff;  // 0xff: nothing was asked for
volatile uint16_t link = BLE_CONN_HANDLE_INVALID;

uint8_t packet[HEAD_LENGTH + MOST_SAMPLES * SAMPLE_LENGTH];
uint8_t samplesInPacket = 0;
uint32_t firstSampleAt = 0;
uint32_t lastSampleAt = 0;
uint16_t nextNumber = 0;
uint32_t alertEndsAt = 0;
bool alertOn = false;

// ---- LSM6DS3TR-C (ST's data sheet) ----------------------------------------------------------------------------

const uint8_t IMU_ADDRESS = 0x6a;
const uint8_t CTRL1_XL = 0x10;  // rate and range of the accelerometer
const uint8_t CTRL2_G = 0x11;   // rate and range of the gyroscope
const uint8_t CTRL3_C = 0x12;
const uint8_t STATUS_REG = 0x1e;
const uint8_t OUTX_L_G = 0x22;  // twelve bytes from here: angular rate, then acceleration

const uint8_t RANGE_4_G = 0x08;
const uint8_t RANGE_500_DPS = 0x04;
/** Registers keep still while they are read, and the address moves on by itself. */
const uint8_t BLOCK_UPDATE_AND_INCREMENT = 0x44;

/** One count in SI at these ranges: 0.122 mg, 17.5 m°/s. */
const float MPS2_PER_COUNT = 0.122e-3f * 9.80665f;
const float RADPS_PER_COUNT = 17.5e-3f * 3.14159265f / 180.0f;

void imuWrite(uint8_t reg, uint8_t value) {
  Wire1.beginTransmission(IMU_ADDRESS);
  Wire1.write(reg);
  Wire1.write(value);
  Wire1.endTransmission();
}

bool imuRead(uint8_t reg, uint8_t *bytes, uint8_t length) {
  Wire1.beginTransmission(IMU_ADDRESS);
  Wire1.write(reg);
  if (Wire1.endTransmission(false) != 0) return false;
  if (Wire1.requestFrom(IMU_ADDRESS, length) != length) return false;
  for (uint8_t i = 0; i < length; i++) bytes[i] = Wire1.read();
  return true;
}

/** The chip's code for the rate nearest to what was asked for; `hz` becomes that rate. */
uint8_t rateCode(uint16_t &hz) {
  if (hz < 39) return hz = 26, 0x20;
  if (hz < 78) return hz = 52, 0x30;
  return hz = 104, 0x40;
}

void startMeasuring(uint8_t code) {
  imuWrite(CTRL3_C, BLOCK_UPDATE_AND_INCREMENT);
  imuWrite(CTRL1_XL, code | RANGE_4_G);
  imuWrite(CTRL2_G, code | RANGE_500_DPS);
}

void stopMeasuring() {
  imuWrite(CTRL1_XL, 0);
  imuWrite(CTRL2_G, 0);
}

// ---- Packets --------------------------------------------------------------------------------------------------

/** The clip's clock, µs. From the system's ticks (about 1 ms), since micros() may wrap after 67 s on this core. */
uint32_t clockMicros() {
  return (uint64_t)xTaskGetTickCount() * 1000000 / configTICK_RATE_HZ;
}

/** Samples that fit one notification of the present link. */
uint8_t roomForSamples() {
  BLEConnection *connection = Bluefruit.Connection(link);
  int payload = (connection ? connection->getMtu() : 23) - 3;
  int room = (payload - HEAD_LENGTH) / SAMPLE_LENGTH;
  return room < 1 ? 1 : room > MOST_SAMPLES ? MOST_SAMPLES : room;
}

void putLittleEndian(uint8_t *at, uint32_t value, uint8_t length) {
  for (uint8_t i = 0; i < length; i++) at[i] = value >> (8 * i);
}

void sendPacket() {
  if (samplesInPacket == 0) return;
  uint32_t interval = samplesInPacket > 1 ? (lastSampleAt - firstSampleAt) / (samplesInPacket - 1) : 0;
  putLittleEndian(packet, (uint16_t)(nextNumber - samplesInPacket), 2);
  putLittleEndian(packet + 2, firstSampleAt, 4);
  putLittleEndian(packet + 6, interval, 2);
  // Where the queue is full the samples are lost; their numbers show it.
  motion.notify(link, packet, HEAD_LENGTH + samplesInPacket * SAMPLE_LENGTH);
  samplesInPacket = 0;
}

void measure() {
  uint8_t status;
  if (!imuRead(STATUS_REG, &status, 1) || (status & 0x03) != 0x03) return;
  uint32_t now = clockMicros();
  int16_t values[6];  // the chip is little-endian like the processor
  if (!imuRead(OUTX_L_G, (uint8_t *)values, sizeof values)) return;
  toClipAxes(values);
  toClipAxes(values + 3);

  uint8_t *at = packet + HEAD_LENGTH + samplesInPacket * SAMPLE_LENGTH;
  memcpy(at, values + 3, 6);
  memcpy(at + 6, values, 6);
  if (samplesInPacket == 0) firstSampleAt = now;
  lastSampleAt = now;
  samplesInPacket++;
  nextNumber++;
  bool waitedEnough = now - firstSampleAt >= LONGEST_WAIT_MS * 1000;
  if (waitedEnough || samplesInPacket >= roomForSamples()) sendPacket();
}

// ---- Alert, button, battery -----------------------------------------------------------------------------------

void showAlert(bool on) {
  alertOn = on;
  digitalWrite(MOTOR_PIN, on ? HIGH : LOW);
  digitalWrite(LED_BLUE, on ? LOW : HIGH);  // the board's lights are on when their pin is low
}

void tendAlert() {
  uint8_t asked = alertAsked;
  alertAsked = 0xff;
  if (asked == 0) showAlert(false);
  if (asked == 1 || asked == 2) {
    alertEndsAt = millis() + (asked == 1 ? SHORT_ALERT_MS : LONG_ALERT_MS);
    showAlert(true);
  }
  if (alertOn && (int32_t)(millis() - alertEndsAt) >= 0) showAlert(false);
}

void tendButton() {
  static bool wasDown = false;
  static uint32_t changedAt = 0;
  bool down = digitalRead(BUTTON_PIN) == LOW;
  if (down == wasDown || millis() - changedAt < 20) return;  // contacts bounce
  wasDown = down;
  changedAt = millis();
  if (link != BLE_CONN_HANDLE_INVALID) button.notify8(link, down ? 1 : 0);
}

/** Percent, roughly: 3.3 V is empty, 4.15 V is full. */
uint8_t batteryPercent() {
  // VBAT_ENABLE stays low for good: high while charging would put more on the analog pin than it stands.
  float volts = analogRead(PIN_VBAT) * 3.0f / 4096.0f * (1000.0f + 510.0f) / 510.0f;
  float percent = (volts - 3.3f) / (4.15f - 3.3f) * 100.0f;
  return percent < 0 ? 0 : percent > 100 ? 100 : (uint8_t)percent;
}

void tendBattery() {
  static uint32_t lookedAt = 0;
  if (lookedAt != 0 && millis() - lookedAt < 30000) return;
  lookedAt = millis() | 1;
  uint8_t percent = batteryPercent();
  battery.write(percent);
  if (link != BLE_CONN_HANDLE_INVALID) battery.notify(percent);
}

// ---- What the other side asks for -----------------------------------------------------------------------------

void onMotionSubscribed(uint16_t, BLECharacteristic *, uint16_t value) {
  wantsMotion = value & 0x0001;
  settingsChanged = true;
}

void onRateWritten(uint16_t, BLECharacteristic *, uint8_t *data, uint16_t length) {
  if (length != 2) return;
  rateHz = data[0] | (data[1] << 8);
  settingsChanged = true;
}

void onAlertWritten(uint16_t, BLECharacteristic *, uint8_t *data, uint16_t length) {
  if (length == 1 && data[0] <= 2) alertAsked = data[0];
}

void onConnected(uint16_t handle) {
  link = handle;
  BLEConnection *connection = Bluefruit.Connection(handle);
  if (connection) connection->requestMtuExchange(247);
}

/** Nothing outlives the link: silent, still, and at the usual rate for whoever comes next. */
void onDisconnected(uint16_t, uint8_t) {
  link = BLE_CONN_HANDLE_INVALID;
  wantsMotion = false;
  rateHz = USUAL_RATE_HZ;
  settingsChanged = true;
  alertAsked = 0;
}

void applySettings() {
  settingsChanged = false;
  samplesInPacket = 0;
  uint16_t hz = rateHz;
  uint8_t code = rateCode(hz);
  rate.write16(hz);  // a read tells what it has really become
  if (wantsMotion) startMeasuring(code);
  else stopMeasuring();
}

// ---- Start and loop -------------------------------------------------------------------------------------------

void beginService() {
  clipService.begin();

  motion.setProperties(CHR_PROPS_NOTIFY);
  motion.setPermission(SECMODE_OPEN, SECMODE_NO_ACCESS);
  motion.setMaxLen(sizeof packet);
  motion.setCccdWriteCallback(onMotionSubscribed);
  motion.begin();

  const float scale[2] = {MPS2_PER_COUNT, RADPS_PER_COUNT};
  scaleOfCounts.setProperties(CHR_PROPS_READ);
  scaleOfCounts.setPermission(SECMODE_OPEN, SECMODE_NO_ACCESS);
  scaleOfCounts.setFixedLen(sizeof scale);
  scaleOfCounts.begin();
  scaleOfCounts.write(scale, sizeof scale);

  rate.setProperties(CHR_PROPS_READ | CHR_PROPS_WRITE);
  rate.setPermission(SECMODE_OPEN, SECMODE_OPEN);
  rate.setFixedLen(2);
  rate.setWriteCallback(onRateWritten);
  rate.begin();

  alert.setProperties(CHR_PROPS_WRITE | CHR_PROPS_WRITE_WO_RESP);
  alert.setPermission(SECMODE_OPEN, SECMODE_OPEN);
  alert.setFixedLen(1);
  alert.setWriteCallback(onAlertWritten);
  alert.begin();

  button.setProperties(CHR_PROPS_NOTIFY);
  button.setPermission(SECMODE_OPEN, SECMODE_NO_ACCESS);
  button.setFixedLen(1);
  button.begin();
}

void setup() {
  pinMode(MOTOR_PIN, OUTPUT);
  pinMode(LED_BLUE, OUTPUT);
  showAlert(false);
  pinMode(BUTTON_PIN, INPUT_PULLUP);

  pinMode(VBAT_ENABLE, OUTPUT);
  digitalWrite(VBAT_ENABLE, LOW);
  analogReference(AR_INTERNAL_3_0);
  analogReadResolution(12);

  pinMode(PIN_LSM6DS3TR_C_POWER, OUTPUT);
  digitalWrite(PIN_LSM6DS3TR_C_POWER, HIGH);
  delay(50);
  Wire1.begin();
  Wire1.setClock(400000);

  Bluefruit.configPrphBandwidth(BANDWIDTH_MAX);  // lets the MTU grow to 247
  Bluefruit.begin();
  Bluefruit.setName(NAME);
  Bluefruit.Periph.setConnectCallback(onConnected);
  Bluefruit.Periph.setDisconnectCallback(onDisconnected);
  beginService();
  battery.begin();

  Bluefruit.Advertising.addFlags(BLE_GAP_ADV_FLAGS_LE_ONLY_GENERAL_DISC_MODE);
  Bluefruit.Advertising.addService(clipService);
  Bluefruit.ScanResponse.addName();
  Bluefruit.Advertising.restartOnDisconnect(true);
  Bluefruit.Advertising.start(0);
}

void loop() {
  if (settingsChanged) applySettings();
  if (wantsMotion) measure();
  tendAlert();
  tendButton();
  tendBattery();
  delay(1);
}
