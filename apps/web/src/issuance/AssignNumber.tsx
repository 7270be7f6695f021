import { useWordsOf } from '../app/language.tsx'
import type { ActFormProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { NumberChoice } from './NumberChoice.tsx'
import { codeChoices } from './numberCodes.ts'
import { useComingNumbers } from './outlook.ts'
import { RestsOn } from './RestsOn.tsx'
import { issuanceWords } from './words.ts'

/** 编号: under which code, and the next number or a reserved one; which number that gives is shown before it is taken. */
export function AssignNumber(props: ActFormProps) {
  const words = useWordsOf(issuanceWords)
  const { state, organ, organName } = props.bench
  const coming = useComingNumbers(state.id)
  const choices = codeChoices(state, organ(state.leadOrgan)?.numberCodes ?? [], coming)
  const usable = choices.filter((choice) => choice.usable)
  return (
    <CommandForm
      {...props}
      type="assignNumber"
      start={{ code: usable.length === 1 ? usable[0]!.code : '', serial: '' }}
      needed={{ code: words.code }}
      said={words.numbered}
      input={({ code, serial }) => ({
        textHash: state.text?.hash ?? '',
        code,
        ...(serial === '' ? {} : { serial: Number(serial) }),
      })}
    >
      {({ field, values, set }) => (
        <>
          <NumberChoice
            choices={choices}
            {...field('code')}
            // A serial belongs to its series.
            onChange={(code) => set({ code, serial: '' })}
            serial={values.serial}
            onSerial={(serial) => set({ serial })}
          />
          <RestsOn state={state} organName={organName} />
        </>
      )}
    </CommandForm>
  )
}
