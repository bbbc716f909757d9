// A map, as the graph has no such property before the first use.
MATCH (t:ApiToken {hash: $id})
SET t += $use
