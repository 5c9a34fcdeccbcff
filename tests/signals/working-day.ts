import { type SimulatedBody, simulatedBody } from '../../src/core/simulation/simulated-body.ts';

/** Eight hours: sits and slumps by turns, walks to the printer, lunch, dropouts, and a laptop that sleeps. */
export function workingDay(rateHz: number): SimulatedBody {
  const body = simulatedBody({ seed: 8, rateHz, from: 'seated' });
  body.sit(120, { still: true });
  // Slouches that are left at a nudge, and slouches that go on.
  const hour = () => {
    for (const slouch of [330, 100, 330, 100])
      body
        .sit(240, { flexionDeg: 3 })
        .slouch(slouch, 22, 12)
        .sit(60)
        .sit(140, { flexionDeg: 9 })
        .walk(25)
        .sit(75);
  };
  hour();
  hour();
  body.silence(40);
  hour();
  // Lunch: away from the desk, on foot and sitting, then the laptop has slept.
  body.walk(400).stand(300).walk(300).silence(1900);
  hour();
  body.sit(30).silence(1.2).sit(1500, { still: true }).silence(4).sit(1500, { still: true });
  hour();
  hour();
  hour();
  body.sit(1500, { flexionDeg: 4 });
  return body;
}
