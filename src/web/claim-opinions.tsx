import type { FC } from 'hono/jsx';
import { opinionWords } from '../pipeline/opinion-words.ts';
import type { StoredOpinion } from '../store/opinions.ts';
import { shown } from './outside-text.ts';
import { Moment } from './parts.tsx';

/** What language models said of a doubtful claim, or why they said nothing; nothing where none was asked. */
export const Opinions: FC<{ opinions: readonly StoredOpinion[] }> = ({ opinions }) =>
  opinions.length === 0 ? null : (
    <>
      <h2>What models said</h2>
      <ul class="list">
        {opinions.map((opinion) => {
          const { head, otherId, rest } = opinionWords(opinion);
          return (
            <li>
              <Moment at={opinion.askedAt.toISOString()} />, {shown(head)}{' '}
              {otherId === null ? null : <a href={`/claims/${otherId}`}>claim {otherId}</a>}: {shown(rest)}
            </li>
          );
        })}
      </ul>
    </>
  );
