// Unguarded: it finds what a restore keeps of itself.
MATCH (r:Restoration)
RETURN r.manifest AS manifest,
  CASE
    WHEN r.state = 'STORING' AND r.at < datetime() - duration({seconds: $abandoned}) THEN 'ABANDONED'
    ELSE r.state
  END AS state
