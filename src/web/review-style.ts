/**
 * Two sentences with their links, and the list of doubts. Each kind of link has a line of its own, beside its sign and
 * number: colour alone tells nothing.
 */
export const REVIEW_STYLE = `
.laid .sentence { font-size: 1.08rem; line-height: 2; margin: .3rem 0 0; }
.k { color: var(--ink); background: var(--aligned); padding: .08em .15em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; text-underline-offset: .22em; text-decoration-thickness: 2px; }
.k[data-n]::before { content: attr(data-n); content: attr(data-n) / ""; margin-right: .25em; font: 700 .68rem/1.3 var(--sans); vertical-align: .35em; }
.k-same { text-decoration: underline solid; }
.k-stem { text-decoration: underline dashed; }
.k-lexicon { text-decoration: underline double; }
.k-cognate { text-decoration: underline wavy; }
.k-concept { text-decoration: underline dotted; }
.k-alias { outline: 1.5px solid var(--ink); }
.k-number { border: solid var(--new); border-width: 2px 0; }
.k-date { border: dotted var(--update); border-width: 2px 0; }
.k-left { background: none; font-style: italic; outline: 1.5px dashed var(--contradiction); }
.gap { font: .85rem/1.4 var(--sans); color: var(--soft); }
.heard { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.marks { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: .6rem 0; padding: 0; font: .85rem/1.7 var(--sans); color: var(--soft); }
.reason { margin: .5rem 0 .2rem; }

.doubt { max-width: none; padding: 1rem .6rem; margin: 0 -.6rem; scroll-margin-top: 4.5rem; position: relative; }
.doubt h2 { border: 0; padding: 0; margin: 0 0 .4rem; font-weight: 400; }
.doubt:focus { outline: 3px solid var(--link); outline-offset: 0; border-radius: 2px; }
.recorded { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; position: sticky; top: 0; z-index: 1; } .recorded form { margin: 0; } .recorded button { min-height: 2.1rem; padding: .25rem .6rem; }
.told { border-left: 4px solid var(--contradiction); padding-left: .7rem; font: .9rem/1.5 var(--sans); }
.keys dl { margin: .2rem 0 .8rem; } .doubt form { font: .9rem/1.4 var(--sans); } .doubt .of { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; } .doubt .of input, .doubt .of label { display: block; color: var(--soft); } .doubt .of input { color: var(--ink); } .acts .of { flex-wrap: wrap; margin-left: 0; }
@media print { .doubt form, .recorded { display: none; } }
`;
