CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
RETURN {of: node.of, kind: node.kind, field: node.field, text: node.text, score: score}
