/** How wide each bar is, by whole per cent: the page's own rules allow no style on an element. */
const WIDTHS = Array.from({ length: 101 }, (_, share) => `.w${share}{width:${share}%}`).join('');

/** The page's look, on a screen, in the dark and on paper. */
export const WEB_LOOK = `
:root{color-scheme:light dark;--ink:#16211d;--muted:#51605a;--ground:#fff;--soft:#f1f5f3;--line:#c9d3ce;--accent:#0b5a4a}
@media (prefers-color-scheme:dark){:root{--ink:#e8eeeb;--muted:#a9b7b1;--ground:#101614;--soft:#1a2320;--line:#37443f;--accent:#7fd1b9}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:46rem;font:1.0625rem/1.6 system-ui,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--ground)}
h1,h2,h3,h4{line-height:1.2;text-wrap:balance}
h1{font-size:2.1rem;margin:0 0 .25rem}
h2{font-size:1.45rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.15rem;margin:1.75rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
.subtitle,.muted,figcaption,footer{color:var(--muted)}
.letterhead{margin:0 0 2rem;color:var(--muted)}
.lead{font-size:1.2rem}
a{color:var(--accent)}
a:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem}
nav ul{columns:2 14rem;padding-left:1.25rem}
blockquote{margin:1.25rem 0;padding:.25rem 0 .25rem 1.25rem;border-left:4px solid var(--accent);font-size:1.15rem}
blockquote p{margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;margin:1rem 0}
caption{text-align:left;color:var(--muted);padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{background:var(--soft)}
.end{text-align:right}.short{white-space:nowrap}
figure{margin:1.25rem 0}
.chart{width:100%;height:auto}.chart rect{fill:var(--accent)}.chart text{fill:currentColor;font-size:14px;text-anchor:middle}
.bar{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr 3rem;gap:.75rem;align-items:center;margin:.35rem 0}
.track{background:var(--soft);height:1.1rem}.fill{display:block;height:100%;background:var(--accent)}
.four{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));border:solid var(--line);border-width:1px 0 0 1px}
.four section{padding:.25rem 1rem 1rem;border:solid var(--line);border-width:0 1px 1px 0}
.four h3{margin-top:.75rem}
img{max-width:100%;height:auto}
.numbered{counter-reset:part}.numbered h2{counter-increment:part;counter-reset:sub}.numbered h2::before{content:counter(part) " "}
.numbered h3{counter-increment:sub}.numbered h3::before{content:counter(part) "." counter(sub) " "}.numbered .four h3::before{content:none}
@media print{:root{--ink:#000;--muted:#444;--ground:#fff;--soft:#eee;--line:#999;--accent:#0b5a4a}body{max-width:none;padding:0;font-size:10.5pt}nav,.skip{display:none}h2,h3,h4{break-after:avoid}tr,.whole,figure,blockquote,li,.four{break-inside:avoid}p:has(+figure),p:has(+.wide),p:has(+ul),p:has(+ol),p:has(+p+figure),p:has(+p+p+figure),p:has(+p+.wide),p:has(+p+p+.wide),figure:has(+.wide){break-after:avoid}.wide{overflow:visible}thead{display:table-header-group}a{color:inherit}.fill,.chart rect{print-color-adjust:exact}}
${WIDTHS}`
  .trim()
  .replaceAll('\n', '');
