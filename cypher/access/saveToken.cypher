CREATE (t:ApiToken)
SET t = $properties
