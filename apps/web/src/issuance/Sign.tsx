import { useWordsOf } from '../app/language.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { RestsOn } from './RestsOn.tsx'
import { issuanceWords } from './words.ts'

/** 签发: the leader sees which text it is, by its whole hash, and what it rests on. */
export function Sign(props: ActFormProps) {
  const words = useWordsOf(issuanceWords)
  const { state, organName } = props.bench
  return (
    <CommandForm {...props} type="sign" start={{}} input={() => ({ textHash: state.text?.hash ?? '' })}>
      {() => (
        <>
          <RestsOn state={state} organName={organName} />
          <p>{words.signHint}</p>
        </>
      )}
    </CommandForm>
  )
}
