import type { Post } from '../model/post.ts';

/** A text with the posts in it, by offsets. */
export interface PostedText {
  readonly text: string;
  readonly posts: readonly Post[];
}

/** Paragraphs that belong together: a post with its time, or what stands outside of all posts (`post` null). */
export interface TextPart {
  readonly paragraphs: readonly string[];
  readonly post: Pick<Post, 'at' | 'title'> | null;
}

const BETWEEN = '\n\n';

/** Puts parts together to one text and counts where each post stands in it. Parts without paragraphs are left out. */
export function textOf(parts: readonly TextPart[]): PostedText {
  const pieces: string[] = [];
  const posts: Post[] = [];
  let length = 0;
  for (const { paragraphs, post } of parts) {
    const piece = paragraphs.join(BETWEEN);
    if (piece === '') continue;
    const start = length === 0 ? 0 : length + BETWEEN.length;
    length = start + piece.length;
    pieces.push(piece);
    if (post) posts.push({ start, end: length, at: post.at, title: post.title });
  }
  return { text: pieces.join(BETWEEN), posts };
}

/** Takes a text apart again: `textOf(partsOf(text))` is the text. */
export function partsOf({ text, posts }: PostedText): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  const add = (to: number, post: Post | null) => {
    const paragraphs = text
      .slice(from, to)
      .split(BETWEEN)
      .filter((paragraph) => paragraph !== '');
    if (paragraphs.length > 0) parts.push({ paragraphs, post: post && { at: post.at, title: post.title } });
    from = to;
  };
  for (const post of posts) {
    add(post.start, null);
    add(post.end, post);
  }
  add(text.length, null);
  return parts;
}

/** Letters and digits alone: by this two paragraphs, or two posts, are the same. */
export function bareText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
