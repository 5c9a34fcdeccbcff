import type { Placement } from '../../core/posture/posture.ts';
import { FACE_OUT } from '../../core/simulation/mounting.ts';
import { desk, type Task, training } from '../../core/simulation/scenes.ts';
import { simulatedBody } from '../../core/simulation/simulated-body.ts';
import type { SensorLink, SimulationScene } from '../../ports/ports.ts';
import { type PlayerTime, samplePlayer } from './sample-player.ts';

/** Every visit meets the same body. */
const SEED = 20;

/** A simulated body as a sensor: the whole line can be tried without one. */
export function createSimulatedLink(
  scene: SimulationScene,
  placement: Placement,
  time: PlayerTime,
): SensorLink {
  let task: Task | string | null = null;
  const asked = () => task;
  const { samples$, status$, close } = samplePlayer((startedAt) => {
    const from = scene === 'desk' ? 'seated' : 'standing';
    const life = scene === 'desk' ? desk(asked) : training(asked);
    return simulatedBody({ seed: SEED, placement, startedAt, from }).follow(life).samples();
  }, time);

  return {
    kind: 'simulated',
    sensorId: 'simulated',
    name: 'Simulated body',
    placement,
    faceOut: FACE_OUT,
    sampling: 'interval',
    status$,
    input: { kind: 'samples', samples$ },
    perform: (asked) => {
      task = asked;
    },
    retry: () => {},
    close,
  };
}
