import { Link } from '../Link/Link.tsx'
import { Mark } from '../Mark/Mark.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './StructureOutline.module.css'

export interface StructureNode {
  /** 第一章 总则; 第一条至第五条; for a warning the whole sentence. */
  readonly label: string
  /** Something to be looked at: 第十五条之后出现第十七条，缺第十六条. */
  readonly warning?: boolean
  /** Where in the text it is. */
  readonly href?: string
  readonly children?: readonly StructureNode[]
}

export interface StructureOutlineProps {
  /** 识别出的结构：5 章 28 条，附件 1 个 */
  readonly summary: string
  readonly nodes: readonly StructureNode[]
}

function Nodes({ nodes, depth }: { readonly nodes: readonly StructureNode[]; readonly depth: number }) {
  const words = useWords()
  return (
    <ul className={css.list} data-depth={depth}>
      {nodes.map((node) => (
        <li key={node.label}>
          <span className={css.node} data-warning={node.warning || undefined}>
            {node.warning && (
              <>
                <Mark name="bang" />
                <span className="visuallyHidden">{words.structureWarning}</span>
              </>
            )}
            {node.href ? <Link href={node.href}>{node.label}</Link> : node.label}
          </span>
          {node.children && node.children.length > 0 && <Nodes nodes={node.children} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

/** What was read out of an uploaded text, so that a person can see whether it was read rightly. */
export function StructureOutline({ summary, nodes }: StructureOutlineProps) {
  return (
    <div className={css.outline}>
      <p className={css.summary}>{summary}</p>
      <Nodes nodes={nodes} depth={0} />
    </div>
  )
}
