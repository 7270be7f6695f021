import { useWordsOf } from '../app/language.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { NumberChoice } from './NumberChoice.tsx'
import { codeChoices } from './numberCodes.ts'
import { useNextSerials } from './outlook.ts'
import { RestsOn } from './RestsOn.tsx'
import { issuanceWords } from './words.ts'

/** 编号: under which code; which number that gives is shown before it is taken. */
export function AssignNumber(props: ActFormProps) {
  const words = useWordsOf(issuanceWords)
  const { state, organ, organName } = props.bench
  const next = useNextSerials(state.id)
  const choices = codeChoices(state, organ(state.leadOrgan)?.numberCodes ?? [], next)
  const usable = choices.filter((choice) => choice.usable)
  return (
    <CommandForm
      {...props}
      type="assignNumber"
      start={{ code: usable.length === 1 ? usable[0]!.code : '' }}
      needed={{ code: words.code }}
      said={words.numbered}
      input={({ code }) => ({ textHash: state.text?.hash ?? '', code })}
    >
      {({ field }) => (
        <>
          <NumberChoice choices={choices} {...field('code')} />
          <RestsOn state={state} organName={organName} />
        </>
      )}
    </CommandForm>
  )
}
