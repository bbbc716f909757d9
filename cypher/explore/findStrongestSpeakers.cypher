MATCH ()-[r:SPEAKS_OF]->()
USING INDEX r:SPEAKS_OF(concept, evidence, expert)
WHERE r.concept = $id AND r.evidence > 0 AND r.expert IS NOT NULL
WITH r
ORDER BY r.concept DESC, r.evidence DESC, r.expert DESC
SKIP $offset LIMIT $limit
RETURN {type: 'Expert', id: r.expert, evidence: r.evidence, stance: r.stance}
