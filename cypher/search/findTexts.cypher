CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
WHERE $kind IS NULL OR node.kind = $kind
RETURN {of: node.of, kind: node.kind, field: node.field, text: node.text, language: node.language, score: score}
