CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
RETURN CASE
  WHEN (NOT node:Restricted OR any(team IN node.restrictedTo WHERE team IN $teams)) 
    AND ($study IS NULL OR node.study = $study OR node.kind = 'INSTITUTION') THEN {of: node.of, kind: node.kind, field: node.field, text: node.text, score: score}
  ELSE {}
END
