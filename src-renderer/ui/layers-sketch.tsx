import type { ReactNode } from 'react'

/** Colours of pieces, one over the other. */
const FRONTS = ['#2f3a63', '#6d4a42', '#27504b', '#4a3a5e'] as const

const SHEETS = ['Hat', 'Face', 'Cloak', 'Sky'] as const

/** Folders of layers, one over the other, and the piece that they make. */
export function LayersSketch(): ReactNode {
  return (
    <svg viewBox="0 0 300 150" preserveAspectRatio="xMidYMid meet" fontFamily="inherit" fontSize="11">
      {SHEETS.map((name, at) => (
        <g key={name} transform={`translate(26 ${22 + at * 27})`}>
          <path
            d="M0 4a3 3 0 0 1 3-3h12l4 4h21a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3z"
            fill="var(--faint)"
            opacity={0.5}
          />
          <text x="54" y="16" fill="var(--dim)">
            {name}
          </text>
        </g>
      ))}
      <path d="M126 75h30m-8-7 8 7-8 7" fill="none" stroke="var(--faint)" strokeWidth="2" />
      {[3, 2, 1, 0].map((at) => (
        <rect
          key={at}
          x={182 + at * 9}
          y={26 + at * 9}
          width="70"
          height="70"
          rx="6"
          fill={FRONTS[at]}
          stroke="var(--bg-3)"
          strokeWidth="2"
        />
      ))}
    </svg>
  )
}
