import { FileDrop } from '../FileDrop/FileDrop.tsx'
import type { ExampleSet } from '../gallery/exampleSet.ts'
import { MaterialsChecklist } from '../MaterialsChecklist/MaterialsChecklist.tsx'
import { NumberedSections } from './NumberedSections.tsx'

export const numberedSectionsExamples: ExampleSet = {
  component: 'NumberedSections',
  purpose: '一页里的几步，都摊开。',
  examples: [
    {
      name: '报送审核',
      render: () => (
        <NumberedSections
          level={3}
          sections={[
            { heading: '送审稿', content: <FileDrop label="送审稿" state={{ kind: 'empty' }} onFile={() => {}} /> },
            {
              heading: '材料',
              content: (
                <MaterialsChecklist
                  label="材料"
                  rows={[{ name: '起草说明', state: 'present', note: '必要性、主要措施、依据' }]}
                />
              ),
            },
          ]}
        />
      ),
    },
  ],
}
