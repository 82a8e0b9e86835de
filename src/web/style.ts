/** The one style sheet: a desk's tool, set like a newspaper. Colours keep a contrast of 4.5 : 1 in both schemes. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1a; --soft: #5a5751; --paper: #fbf9f4; --card: #fffefb; --line: #d8d2c5; --rule: #1b1b1a; --link: #164b7f;
  --new: #12633b; --update: #7d4e00; --contradiction: #a02318; --repeat: #5a5751; --mark: #ffe9a3; --aligned: #cfe2f7; --edit: #e8f1e2;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', Georgia, 'DejaVu Serif', serif; --sans: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --soft: #b3aea3; --paper: #15171a; --card: #1c1f23; --line: #3b3f45; --rule: #8d887d; --link: #93c5fb;
  --new: #79d3a2; --update: #f0c069; --contradiction: #ff9f94; --repeat: #b3aea3; --mark: #5c4a10; --aligned: #1f4a75; --edit: #23351f; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; } a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; } main:focus { outline: none; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }

.top, main, .notice { width: min(58rem, 100% - 2rem); margin: 0 auto; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: center; padding-top: .6rem; padding-bottom: .35rem; border-bottom: 3px double var(--rule); }
.brand { font-size: 1.55rem; font-weight: 700; letter-spacing: -.01em; margin: 0; line-height: 1.2; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .6rem 0 .45rem; font: 500 .95rem/1.3 var(--sans); text-decoration: none; border-bottom: 3px solid transparent; }
nav a[aria-current] { color: var(--ink); border-color: currentColor; }
.top nav { flex: 1 1 auto; } .who { display: flex; gap: .6rem; align-items: center; margin: 0; font: .88rem/1.3 var(--sans); color: var(--soft); }
.who button { min-height: 2.1rem; padding: .25rem .6rem; font-size: .88rem; }
.notice { margin-top: .6rem; font-style: italic; color: var(--soft); font-size: .95rem; }
main { padding-top: .5rem; padding-bottom: 4rem; }

h1 { font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2rem); line-height: 1.2; letter-spacing: -.012em; margin: 1rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.2rem 0 .6rem; padding-top: .35rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.02rem; margin: 1.2rem 0 .3rem; } .pair h3 { margin-top: 0; } p { margin: .5rem 0; }
.kicker { border: 0; padding: 0; font: 600 .8rem/1.4 var(--sans); letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 1.2rem 0 0; } .kicker + h1 { margin-top: .15rem; }
.meta, .soft, .facts, dl, table, .list, .older, .empty { font-family: var(--sans); font-size: .9rem; line-height: 1.5; } .meta, .soft, dt { color: var(--soft); } .meta { margin: .2rem 0; }
.meta b { color: var(--ink); } .lead { max-width: 44rem; }

.item { padding: .85rem 0 .9rem; border-bottom: 1px solid var(--line); max-width: 46rem; } .item:last-child { border-bottom: 0; }
.words { font-size: 1.14rem; line-height: 1.45; margin: .2rem 0 .3rem; } .words a { color: inherit; text-decoration-color: var(--line); } .words a:hover { text-decoration-color: currentColor; } h1.words { font-size: clamp(1.3rem, 1.05rem + 1.2vw, 1.75rem); font-weight: 400; line-height: 1.32; }
.gone > .words { text-decoration: line-through; text-decoration-color: var(--soft); }
.earlier { border-left: 3px solid var(--line); padding-left: .8rem; margin: .5rem 0; } .earlier .words { font-size: 1rem; }
.difference { font: 600 .95rem/1.4 var(--sans); margin: .3rem 0; }
.badge, .standing, .state { display: inline-block; font: 600 .76rem/1.5 var(--sans); letter-spacing: .02em; border: 1px solid currentColor; border-radius: 2px; padding: 0 .4rem; margin-right: .45rem; vertical-align: .08em; white-space: nowrap; }
.new, .confirm, .well { color: var(--new); } .update, .gap, .moved { color: var(--update); } .contradiction, .reject, .off-topic, .retract, .failing, .gone { color: var(--contradiction); } .badge.repeat, .standing.repeat, .unread { color: var(--repeat); }
.standing { border-style: dashed; }

mark { background: var(--mark); color: inherit; padding: .12em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; } mark a { color: inherit; text-decoration-color: var(--soft); }
.article { max-width: 40rem; } .article p { margin: 0 0 .85rem; } .article p.changed { background: var(--edit); border-left: 4px solid var(--new); padding-left: .6rem; }
.pair { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); } .pair > *, .card { background: var(--card); border: 1px solid var(--line); padding: .75rem .9rem; min-width: 0; } .pair .article p:last-child { margin-bottom: 0; }
del { text-decoration-color: var(--contradiction); } ins { text-decoration: none; background: var(--edit); border-bottom: 2px solid var(--new); }

.said { font-family: var(--sans); font-size: .95rem; padding: .6rem .9rem; border: 1px solid var(--line); border-left: 4px solid var(--new); background: var(--card); } .said.bad, .said.warn { border-left-color: var(--contradiction); }
button, select, input { font: 1rem/1.3 var(--sans); padding: .5rem .8rem; border: 1px solid var(--soft); border-radius: 3px; background: var(--card); color: var(--ink); min-height: 2.75rem; } button { cursor: pointer; font-weight: 500; } button:hover { border-color: var(--ink); background: var(--paper); } button { white-space: nowrap; } input[type=number] { width: 6rem; }
.now p, .now ul, .why { font-family: var(--sans); font-size: .95rem; line-height: 1.5; } .now p { margin: .25rem 0; } .now ul { margin: .25rem 0; padding-left: 1.2rem; } .why { font-weight: 600; } ul.facts { margin: .3rem 0 1rem; padding-left: 1.2rem; } .earlier .kicker { margin: 0; }
.find { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; margin: .6rem 0; } .find label { flex: 1 0 100%; font: .9rem/1.4 var(--sans); color: var(--soft); } .find input { flex: 1 1 12rem; min-width: 0; max-width: 30rem; } .subject { font: 1.08rem/1.4 var(--serif); }
.desk-form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.acts { background: var(--card); border: 1px solid var(--line); padding: .8rem .9rem; margin: 1rem 0; font-family: var(--sans); font-size: .9rem; } .acts form { margin: 0; } .row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: .5rem 0; } .acts label { display: block; color: var(--soft); } .acts .note { margin-top: .6rem; } .acts .note input { display: block; width: 100%; margin-top: .15rem; } .acts .of { display: flex; gap: .6rem; align-items: end; margin-left: auto; } .acts .of input { display: block; } .acts h2 { border: 0; margin: 0; padding: 0; font-size: 1.02rem; font-family: var(--serif); }
kbd { font: .78rem/1 ui-monospace, 'DejaVu Sans Mono', monospace; border: 1px solid var(--line); border-radius: 3px; padding: .08rem .3rem; background: var(--paper); color: var(--soft); }
.walk { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; font: .95rem/1.4 var(--sans); } .walk a { padding: .35rem 0; }

dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .6rem 0; } dd { margin: 0; }
.list { list-style: none; margin: 0; padding: 0; } .list > li { padding: .5rem 0; border-bottom: 1px solid var(--line); } .list > li:last-child { border-bottom: 0; }
.tabs { border-bottom: 1px solid var(--line); margin-top: .25rem; } .empty { padding: 1rem; border: 1px dashed var(--line); } summary { cursor: pointer; font: 500 .95rem/1.4 var(--sans); padding: .4rem 0; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .55rem .75rem .55rem 0; border-bottom: 1px solid var(--line); } thead th { font-weight: 600; color: var(--soft); } tbody th { font-weight: 600; color: inherit; } tbody th .soft { font-weight: 400; } td:last-child, th:last-child { padding-right: 0; }
@media (max-width: 40rem) { thead { position: absolute; left: -999rem; } table, tbody, th, td { display: block; } tr { display: grid; grid-template-columns: 1fr auto; gap: .05rem .75rem; border-bottom: 1px solid var(--line); padding: .55rem 0; } th, td { border: 0; padding: 0; } tr.failing-row > td:nth-child(2), tr.gone-row > td:nth-child(2), tr.gap-row > td:nth-child(2), tr.moved-row > td:nth-child(2), td[data-label] { grid-column: 1 / -1; } td[data-label]::before { content: attr(data-label) ': '; color: var(--soft); } .top { gap: 0 1rem; } .who { flex: 1 0 auto; justify-content: flex-end; order: 1; } .top nav { order: 2; flex-basis: 100%; } dl { grid-template-columns: minmax(0, 1fr); } dt:not(:first-of-type) { margin-top: .3rem; } }
@media print { .top nav, .who, .acts, .skip, .walk { display: none; } body { background: none; } }
`;
