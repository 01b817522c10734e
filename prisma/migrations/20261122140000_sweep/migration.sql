-- Once an hour what has expired is deleted; a sweep that failed is tried twice more and then waits for the next hour.
SELECT pgboss.create_queue('sweep', '{"policy": "standard", "retryLimit": 2, "retryDelay": 60, "expireInSeconds": 120, "retentionMinutes": 60}');
