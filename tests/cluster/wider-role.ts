import {
  type Attack,
  deleteReader,
  listenToAnswers,
  newestOfKeys,
  newestOfLog,
  nextOf,
  publishToKeys,
  publishToLog,
  readerNamed,
  readerOf,
  shareAs,
} from './attacks.ts';

/** A line of the role, made wider, and the attack that it then lets through. */
export interface Wider {
  readonly from: string;
  readonly to: string;
  readonly lets: Attack;
  /** Another person, or another device of the same one. */
  readonly by: 'stranger' | 'sibling';
  /** Whether the victim reads meanwhile. */
  readonly reading: boolean;
}

export const WIDER: readonly Wider[] = [
  wider('{{tag(stream)}}.{{name()}}.{{subject()}}', '{{tag(stream)}}.*.*', publishToLog),
  wider('{{tag(stream)}}.{{name()}}.{{subject()}}', '{{tag(stream)}}.{{name()}}.*', publishToLog, 'sibling'),
  wider('pk.{{name()}}.{{subject()}}', 'pk.*.*', publishToKeys),
  wider('pk.{{name()}}.{{subject()}}', 'pk.{{name()}}.*', publishToKeys, 'sibling'),
  wider('in.*.{{name()}}', 'in.*.*', shareAs),
  ...['{{tag(stream)}}', 'pk0', 'plin'].flatMap((stream) => {
    const name = stream === '{{tag(stream)}}' ? 'pl0' : stream;
    const part = { '{{tag(stream)}}': '{{tag(stream)}}', pk0: 'pk', plin: 'in' }[stream] ?? '';
    const partName = { pl0: 'pl0', pk0: 'pk', plin: 'in' }[name] ?? '';
    const of = (verb: string) => `$JS.API.CONSUMER.${verb}.${stream}`;
    const own = '{{subject()}}';
    const create = `${of('CREATE')}.${own}.${part}.{{name()}}.>`;
    return [
      wider(create, `${of('CREATE')}.${own}.${part}.*.>`, readerOf(name, partName)),
      wider(create, `${of('CREATE')}.*.${part}.{{name()}}.>`, readerNamed(name, partName), 'stranger', false),
      wider(`${of('MSG.NEXT')}.${own}`, `${of('MSG.NEXT')}.*`, nextOf(name)),
      wider(`${of('DELETE')}.${own}`, `${of('DELETE')}.*`, deleteReader(name)),
    ];
  }),
  wider(
    '$JS.API.DIRECT.GET.{{tag(stream)}}.{{tag(stream)}}.{{name()}}.*',
    '$JS.API.DIRECT.GET.{{tag(stream)}}.{{tag(stream)}}.*.*',
    newestOfLog,
  ),
  wider('$JS.API.DIRECT.GET.pk0.pk.{{name()}}.*', '$JS.API.DIRECT.GET.pk0.pk.*.*', newestOfKeys),
  wider('_INBOX.{{subject()}}.>', '_INBOX.>', listenToAnswers),
];

function wider(from: string, to: string, lets: Attack, by: Wider['by'] = 'stranger', reading = true): Wider {
  return { from, to, lets, by, reading };
}
