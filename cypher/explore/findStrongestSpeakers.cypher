MATCH (e:Expert)-[r:SPEAKS_OF]->(:Concept)
USING INDEX r:SPEAKS_OF(concept, evidence, expert)
WHERE r.concept = $id AND r.evidence > 0 AND r.expert IS NOT NULL AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
WITH r
ORDER BY r.concept DESC, r.evidence DESC, r.expert DESC
SKIP $offset LIMIT $limit
RETURN {type: 'Expert', id: r.expert, evidence: r.evidence, stance: r.stance}
