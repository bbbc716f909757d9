MATCH (t:ApiToken {hash: $id})
RETURN t {.*}
