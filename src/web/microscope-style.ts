/** Claims that are drawn and listed on one page of the microscope. The style has a rule for each, and no script is needed. */
export const CLAIMS_AT_ONCE = 100;

const IDS = Array.from({ length: CLAIMS_AT_ONCE }, (_, at) => `c${at + 1}`);

/** Whatever belongs to the claim under the pointer, with the focus, or that a link led to: in the text and in the list. */
const lit = (what: string) =>
  IDS.map(
    (id) => `.lens:has([data-of~=${id}]:is(:hover, :focus-within, :target)) ${what}[data-of~=${id}]`,
  ).join(',\n');

/** What the microscope's page needs beside the one style sheet. Kinds differ in line and weight, not in colour alone. */
export const MICROSCOPE_STYLE = `
body:has(.lens) :is(.top, main, .notice) { width: min(84rem, 100% - 2rem); }
.specimen { background: var(--card); border: 1px solid var(--line); padding: .3rem .9rem .6rem; margin: .8rem 0; }
.specimen label { display: block; font: .9rem/1.5 var(--sans); color: var(--soft); margin: .4rem 0 0; }
.specimen label > * { display: block; margin-top: .15rem; } .specimen > form > label > * { width: 100%; }
.specimen input, .specimen select { max-width: 100%; }
textarea { font: 1rem/1.5 var(--serif); padding: .6rem .8rem; border: 1px solid var(--soft); border-radius: 3px; background: var(--paper); color: var(--ink); resize: vertical; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; margin: .6rem 0; padding: 0; font: .9rem/1.6 var(--sans); }

.lens { display: grid; gap: 0 2.2rem; grid-template-columns: minmax(0, 1fr); }
.drawn { max-width: none; line-height: 2; } .drawn p { white-space: pre-line; } .drawn + .drawn { margin-top: .6rem; } .drawn[aria-label=Headline] { font-weight: 700; font-size: 1.15rem; }
@media (min-width: 62rem) { .lens { grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); }
  .over { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding-right: .6rem; } }

.l-claim { border-bottom: 1px dotted var(--soft); }
.l-content { background: var(--mark); color: var(--ink); padding: .1em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.l-mention { border: solid var(--link); border-width: 0 0 4px; font-weight: 600; }
.l-near-miss { border-bottom: 3px dashed var(--contradiction); }
.l-speaker { outline: 1.5px solid var(--ink); outline-offset: 1px; border-radius: 2px; }
.l-cue { font-weight: 700; font-style: italic; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
.l-hedge { font-style: italic; text-decoration: underline wavy var(--contradiction); text-underline-offset: .2em; }
.l-figure { border-top: 2px solid var(--new); border-bottom: 2px solid var(--new); }
.l-date { border-top: 2px dotted var(--update); border-bottom: 2px dotted var(--update); }
.l-entity { border-bottom: 2px dotted var(--link); }

.no { display: inline-block; min-width: 1.5em; padding: 0 .3em; margin-right: .2em; border-radius: .75em; background: var(--ink); color: var(--paper); font: 700 .72rem/1.5 var(--sans); font-style: normal; text-align: center; text-decoration: none; vertical-align: .12em; }
.drawn .no::before { content: attr(data-no); }
.findings { list-style: none; margin: 0; padding: 0; } .findings > li { padding: .6rem .8rem .7rem; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
.findings h3 { margin: 0; } .findings .words { font-size: 1.05rem; }
.findings .facts { margin: .3rem 0 0; gap: 0 .8rem; font-size: .85rem; } .findings dt { color: inherit; font-weight: 600; }
.list > li:target, .drawn span:target { box-shadow: 0 0 0 2px var(--link); }
${lit('')} { background: var(--aligned); color: var(--ink); }
${lit('li')},
${lit('.l-content')} { box-shadow: 0 0 0 2px var(--link); }
@media print { .specimen { display: none; } .over { position: static; max-height: none; } }
`;
