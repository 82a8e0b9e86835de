import { MONTHS, WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import { TIME_WORDS } from './english-words.ts';
import type { Line } from './line.ts';

/** Days and times of day that stand between a subject, its verb and what was said: `said on Friday that`. */
export class EnglishTimes {
  constructor(private readonly line: Line) {}

  /** A weekday before the verb: `Ruiz on Monday said`. */
  timeBack(at: number): boolean {
    const { line } = this;
    const word = line.folded(at);
    if (WEEKDAYS.en.has(word))
      return line.folded(at - 1) === 'on' || line.capital(at - 1) || line.isWord(at - 1);
    return word === 'on' && WEEKDAYS.en.has(line.folded(at + 1));
  }

  /** `said Ruiz on May 3`: does a time begin here? */
  isTime(at: number): boolean {
    const word = this.line.folded(at);
    if (
      WEEKDAYS.en.has(word) ||
      /^(?:today|yesterday|tonight|earlier|later|afterward|afterwards|recently)$/.test(word)
    )
      return true;
    return MONTHS.en.has(word) && this.line.capital(at) && /^\d/.test(this.line.text(at + 1));
  }

  /** Parts of `In May last year Ruiz said`. */
  datePart(at: number): boolean {
    const word = this.line.folded(at);
    return (
      WEEKDAYS.en.has(word) ||
      MONTHS.en.has(word) ||
      /^\d+$/.test(word) ||
      (TIME_WORDS.has(word) && word !== 'the' && word !== 'a')
    );
  }

  /** Just past times and adverbs: `said later on Friday that`. */
  timeEnd(from: number): number {
    const { line } = this;
    let at = from;
    for (let turns = 0; turns < 4; turns++) {
      const word = line.folded(at);
      if (
        /^(?:afterward|afterwards|later|earlier|today|yesterday|tonight|recently|outright|again|flatly|also|repeatedly|only|then|simply|out)$/.test(
          word,
        ) ||
        /..ly$/.test(word)
      )
        at++;
      else if (WEEKDAYS.en.has(word) && line.folded(at + 1) !== "'s") at = this.dayEnd(at);
      else if (/^(?:on|in|late|early|by|this|last|earlier)$/.test(word) && this.timeFollows(at))
        at = this.dayEnd(at + 1);
      else break;
    }
    return at;
  }

  /** Is the preposition one of time: `on Friday`, `in May`, `last week`, not `on the road`? */
  private timeFollows(at: number): boolean {
    const next = this.line.folded(at + 1);
    return (
      WEEKDAYS.en.has(next) ||
      MONTHS.en.has(next) ||
      /^(?:week|month|year|night|morning|late|early|last|spring|summer|fall|winter)$/.test(next) ||
      /^(?:19|20)\d\d$/.test(next)
    );
  }

  /** Just past `Friday morning`, `May 3`, `late last week`. */
  private dayEnd(from: number): number {
    let at = from + 1;
    while (
      /^(?:morning|afternoon|evening|night|\d{1,2}|(?:19|20)\d\d|week|month|last|late|early)$/.test(
        this.line.folded(at),
      ) ||
      (MONTHS.en.has(this.line.folded(at)) && this.line.capital(at))
    )
      at++;
    return at;
  }
}
