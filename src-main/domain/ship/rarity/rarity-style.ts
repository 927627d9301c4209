/** Neutral greys and one accent; numbers stand under each other. */
export const RARITY_STYLE = `
:root{--ground:#f6f6f5;--card:#fff;--ink:#1d1d1b;--quiet:#6b6b67;--line:#e3e3e0;--bar:#b9822e;--mark:#1d1d1b}
@media(prefers-color-scheme:dark){:root{--ground:#161616;--card:#1e1e1e;--ink:#e9e9e6;--quiet:#9d9d98;--line:#303030;--bar:#d79b40;--mark:#e9e9e6}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:14px/1.45 system-ui,sans-serif;font-variant-numeric:tabular-nums}
body{margin:0 auto;max-width:1180px;padding:40px 24px 64px}
h1{font-size:26px;line-height:1.2;margin:0 0 6px;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{font-size:15px;margin:0 0 8px;font-weight:650;overflow-wrap:anywhere}
p{margin:0;color:var(--quiet)}
.key{margin:24px 2px 10px;font-size:13px}
.key span{display:inline-block;vertical-align:-1px;margin:0 4px 0 8px}
.key .got{width:22px;height:10px;background:var(--bar);border-radius:2px;margin-left:0}
.key .asked{width:2px;height:14px;background:var(--mark);vertical-align:-3px}
main{columns:2 480px;column-gap:16px}
section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px 18px 10px;margin:0 0 16px;break-inside:avoid}
table{border-collapse:collapse;width:100%;font-size:13px;table-layout:fixed}
th,td{padding:4px 0 4px 12px;text-align:right;font-weight:400;white-space:nowrap}
thead th{color:var(--quiet);font-size:12px;padding-bottom:6px}
tbody tr{border-top:1px solid var(--line)}
th:first-child{text-align:left;padding-left:0;white-space:normal;overflow-wrap:anywhere}
thead th:first-child{width:30%}
.bars{width:28%}
.bars span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bars div{position:relative;height:10px;min-width:60px}
.bars .got{position:absolute;inset:0 auto 0 0;background:var(--bar);border-radius:2px;min-width:1px}
.bars .asked{position:absolute;top:-2px;bottom:-2px;width:2px;margin-left:-1px;background:var(--mark)}
.rarest{margin-top:28px;padding-bottom:18px}
ol{list-style:none;margin:14px 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(96px,1fr));gap:14px}
li{display:grid;grid-template-columns:1fr auto;gap:1px 6px;font-size:12px;min-width:0}
li img{grid-column:1/-1;width:100%;aspect-ratio:1;object-fit:contain;border-radius:6px;background:var(--ground);margin-bottom:5px}
li span{color:var(--quiet)}
li span:last-child{grid-column:1/-1}
@media print{html{background:#fff}}
`
