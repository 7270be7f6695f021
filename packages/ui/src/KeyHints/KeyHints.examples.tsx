import type { ExampleSet } from '../gallery/exampleSet.ts'
import { KeyHints } from './KeyHints.tsx'

export const keyHintsExamples: ExampleSet = {
  component: 'KeyHints',
  purpose: '哪个键做什么。',
  examples: [
    {
      name: '平常',
      render: () => (
        <KeyHints
          hints={[
            { keys: ['n'], does: '下一处' },
            { keys: ['p'], does: '上一处' },
            { keys: ['j', 'k'], does: '上下一项' },
          ]}
        />
      ),
    },
  ],
}
