-- Freshness: cards know when their project was last said to be true; a daily job moves those whose time has come.

-- When a project came to this site, which can be long after it was gathered elsewhere; nobody could confirm it before.
ALTER TABLE project ADD added_at timestamptz(3) NOT NULL DEFAULT now();

CREATE TYPE freshness AS ENUM ('fresh', 'stale', 'archived');
ALTER TABLE project_card
  ADD as_of timestamptz(3), -- last confirmed, or first public here
  ADD is_confirmed boolean NOT NULL DEFAULT false,
  ADD freshness freshness NOT NULL DEFAULT 'fresh';
UPDATE project_card SET as_of = coalesce(project.confirmed_at, greatest(project.first_published_at, project.added_at)),
    is_confirmed = project.confirmed_at IS NOT NULL
  FROM project WHERE project.id = project_card.project_id;
ALTER TABLE project_card ALTER as_of SET NOT NULL;

-- Who looks after which project: lib/projects/policy.ts says the same for one person.
CREATE VIEW looks_after AS
  SELECT membership.person_id, participation.project_id
  FROM membership
  JOIN organisation ON organisation.id = membership.organisation_id
  JOIN participation ON participation.school_id = organisation.school_id
  JOIN project ON project.id = participation.project_id
  WHERE participation.role = 'lead' OR project.led_by = 'joint'
  UNION
  SELECT membership.person_id, participation.project_id
  FROM membership
  JOIN organisation ON organisation.id = membership.organisation_id
  JOIN school ON school.trust = organisation.trust
  JOIN participation ON participation.school_id = school.id
  JOIN project ON project.id = participation.project_id
  WHERE participation.role = 'lead' OR project.led_by = 'joint'
  UNION
  SELECT membership.person_id, project.id
  FROM membership
  JOIN organisation ON organisation.id = membership.organisation_id
  JOIN project ON project.partnership_id = organisation.partnership_id;

-- Once a day: cards first, then the term's reminders. A run that failed is tried again soon; each does only what is left.
SELECT pgboss.create_queue('freshness', '{"policy": "standard", "retryLimit": 6, "retryDelay": 300, "expireInSeconds": 1800, "retentionMinutes": 1440}');
