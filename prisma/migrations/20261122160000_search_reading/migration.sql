-- How texts are read for looking through. Everything indexed is read anew: schools here, projects by npm run index:rebuild,
-- which follows a migration.

-- A text as words between spaces: "Peter's" as Peter, "P.E." and "D&T" as PE and DT, any other mark as a space. Else
-- PostgreSQL's parser takes "post-16" for post and minus sixteen, "maths/science" for a file and "e.g." for a host.
-- lib/search/text.ts reads what is typed in the same way.
CREATE FUNCTION search_plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(coalesce($1, ''), '[''’‘`]s\M', '', 'gi'),
        '[''’‘`]', '', 'g'),
      '\m([A-Za-z])[.&](?=[A-Za-z]\M)', '\1', 'g'),
    '[!-/:-@\[-_{-~–—‐‑‒−…•·“”„]+', ' ', 'g');

-- The exact reading keeps "after" and "the": a phrase in quotes is met word by word.
ALTER TEXT SEARCH DICTIONARY plain_words (STOPWORDS);

CREATE OR REPLACE FUNCTION search_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('plain_english', search_plain($1)) || to_tsvector('plain_words', search_plain($1));

-- What a school is called by those who know it: GSAL, MGS, KEHS. The first letters of a name of three words or more before
-- a comma, a bracket or "for", with the small words and without them; numbers of kings are not said.
CREATE FUNCTION school_initials(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat_ws(' ', CASE WHEN length(short) > 2 THEN short END, CASE WHEN length(long) > 2 AND long <> short THEN long END)
  FROM (
    SELECT
      string_agg(left(word, 1), '' ORDER BY place) FILTER (WHERE lower(word) NOT IN ('the', 'of', 'for', 'and', 'at', 'in')) AS short,
      string_agg(left(word, 1), '' ORDER BY place) FILTER (WHERE lower(word) <> 'the') AS long
    FROM regexp_split_to_table(search_plain(regexp_replace(name, '([,(]| for ).*$', '', 'i')), '\s+')
      WITH ORDINALITY AS words (word, place)
    WHERE word ~ '^[A-Za-z]' AND word !~ '^[IVX]+$'
  ) AS letters
$$;

CREATE OR REPLACE FUNCTION school_described(school) RETURNS tsvector LANGUAGE sql STABLE
  RETURN search_words(concat_ws(' ', $1.own_name, $1.register_name, $1.town, $1.locality, $1.county, $1.postcode,
    replace($1.local_authority_slug, '-', ' '), replace($1.region_id, '-', ' '), school_initials($1.own_name),
    school_initials($1.register_name)));

-- A word is spelt right when another of its forms occurs.
DELETE FROM search_word;
ALTER TABLE search_word
  ADD stem text COLLATE "C" NOT NULL GENERATED ALWAYS AS (coalesce((ts_lexize('english_stem', word))[1], word)) STORED;
CREATE INDEX search_word_stem_idx ON search_word (subject, stem);

UPDATE search_change SET version = version + 1;
UPDATE school_text SET version = (SELECT version FROM search_change), name = school_named(school), words = school_described(school)
  FROM school WHERE school.id = school_text.school_id;
