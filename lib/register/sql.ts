// The statements of the import. Rows wait in temporary tables until one statement a table takes them over.

const COLUMNS = `urn, slug, register_name, sector, phase, kind, status, establishment_type, low_age, high_age, gender,
  religious_character, admissions_policy, boarding, sixth_form, trust, pupils, capacity, opened_on, closed_on, street,
  locality, town, county, postcode, website, region_id, lat, lon, register_changed_on, register_checksum`
const names = COLUMNS.split(',').map((name) => name.trim())

export const STAGE = [
  `CREATE TEMP TABLE register_school ON COMMIT DROP AS
    SELECT ${COLUMNS}, 0 AS la_code, '' AS la_name, '' AS la_slug FROM school WITH NO DATA`,
  `CREATE TEMP TABLE register_link (predecessor integer, successor integer, reason text, happened_on date) ON COMMIT DROP`,
]

/** Adds a batch, given as one JSON text, to a staging table. */
export const addTo = (table: 'register_school' | 'register_link') =>
  `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::text::jsonb)`

export const SETTLE = [
  'CREATE UNIQUE INDEX ON register_school (urn)',
  'ANALYZE register_school',
  'ANALYZE register_link',
]

/** What the import is about to do, and the schools it is about to change. */
export const NOTE_CHANGED = `CREATE TEMP TABLE register_changed ON COMMIT DROP AS
  SELECT school.id, school.status IS DISTINCT FROM 'closed' AND staged.status = 'closed' AS closes
  FROM register_school staged JOIN school USING (urn)
  WHERE school.register_checksum IS DISTINCT FROM staged.register_checksum`

export const COUNT = `SELECT
  (SELECT count(*) FROM register_school)::int AS total,
  (SELECT count(*) FROM register_school staged WHERE NOT EXISTS (SELECT FROM school WHERE school.urn = staged.urn))::int AS new,
  (SELECT count(*) FROM register_changed)::int AS changed,
  (SELECT count(*) FROM register_changed WHERE closes)::int AS closed,
  (SELECT count(*) FROM school WHERE urn IS NOT NULL AND register_checksum IS NOT NULL
    AND NOT EXISTS (SELECT FROM register_school staged WHERE staged.urn = school.urn))::int AS absent`

// An authority is known by its code; its address never changes, and gets the code where another one has the name.
export const TAKE_AUTHORITIES = `
  INSERT INTO local_authority AS held (slug, code, name, region_id)
  SELECT CASE WHEN row_number() OVER (PARTITION BY la_slug ORDER BY la_code) > 1
      OR EXISTS (SELECT FROM local_authority other WHERE other.slug = la_slug AND other.code <> la_code)
    THEN la_slug || '-' || la_code ELSE la_slug END, la_code, la_name, region_id
  FROM (
    SELECT la_code, pg_catalog.mode() WITHIN GROUP (ORDER BY la_name) AS la_name, pg_catalog.mode() WITHIN GROUP (ORDER BY la_slug) AS la_slug,
      pg_catalog.mode() WITHIN GROUP (ORDER BY region_id) FILTER (WHERE region_id IS NOT NULL) AS region_id
    FROM register_school WHERE la_code IS NOT NULL GROUP BY la_code
  ) given
  ON CONFLICT (code) DO UPDATE SET name = excluded.name, region_id = coalesce(excluded.region_id, held.region_id)
  WHERE (held.name, held.region_id) IS DISTINCT FROM (excluded.name, coalesce(excluded.region_id, held.region_id))`

// Facts that the register does not have stay as other sources gave them; own_name is never named here.
const KEPT: Record<string, string> = {
  slug: 'CASE WHEN held.own_name IS NULL THEN excluded.slug ELSE held.slug END',
  sector: 'coalesce(excluded.sector, held.sector)',
  lat: 'coalesce(excluded.lat, held.lat)',
  lon: 'coalesce(excluded.lon, held.lon)',
  position_basis: 'coalesce(excluded.position_basis, held.position_basis)',
  position_note: 'coalesce(excluded.position_note, held.position_note)',
}
const WRITTEN = [
  ...names.filter((name) => name !== 'urn'),
  'local_authority_slug',
  'position_basis',
  'position_note',
]

// A school without a URN might have the same address by chance: the URN alone is then the address.
const SLUG = `CASE WHEN EXISTS (SELECT FROM school other WHERE other.slug = staged.slug AND other.urn IS DISTINCT FROM staged.urn)
    THEN staged.urn::text ELSE staged.slug END`

export const TAKE_SCHOOLS = `
  INSERT INTO school AS held (urn, ${WRITTEN.join(', ')})
  SELECT staged.urn, ${names
    .slice(1)
    .map((name) => (name === 'slug' ? SLUG : `staged.${name}`))
    .join(', ')}, authority.slug,
    CASE WHEN staged.lat IS NOT NULL THEN 'exact'::position_basis END,
    CASE WHEN staged.lat IS NOT NULL THEN 'School register' END
  FROM register_school staged LEFT JOIN local_authority authority ON authority.code = staged.la_code
  WHERE NOT EXISTS (
    SELECT FROM school WHERE school.urn = staged.urn AND school.register_checksum = staged.register_checksum)
  ORDER BY staged.urn
  ON CONFLICT (urn) DO UPDATE SET register_note = NULL,
    ${WRITTEN.map((name) => `${name} = ${KEPT[name] ?? `excluded.${name}`}`).join(', ')}`

// Both schools usually tell of the same succession; the row that says more is taken.
export const TAKE_LINKS = `
  WITH given AS (
    SELECT DISTINCT ON (before.id, after.id) before.id AS predecessor_id, after.id AS successor_id, reason, happened_on
    FROM register_link JOIN school before ON before.urn = predecessor JOIN school after ON after.urn = successor
    ORDER BY before.id, after.id, reason NULLS LAST, happened_on NULLS LAST
  ), taken AS (
    INSERT INTO school_succession AS held (predecessor_id, successor_id, reason, happened_on) SELECT * FROM given
    ON CONFLICT (predecessor_id, successor_id) DO UPDATE SET reason = excluded.reason, happened_on = excluded.happened_on
    WHERE (held.reason, held.happened_on) IS DISTINCT FROM (excluded.reason, excluded.happened_on)
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM given)::int AS total, (SELECT count(*) FROM taken)::int AS taken,
    (SELECT count(*) FROM register_link WHERE NOT EXISTS (SELECT FROM school WHERE urn = predecessor)
      OR NOT EXISTS (SELECT FROM school WHERE urn = successor))::int AS unknown`

export const AFFECTED_PROJECTS = `
  SELECT project_id AS id FROM participation WHERE school_id IN (SELECT id FROM register_changed)
  UNION SELECT id FROM project WHERE anchor_school_id IN (SELECT id FROM register_changed)`
