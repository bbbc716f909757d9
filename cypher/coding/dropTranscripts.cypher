// All of a study but those that are named.
MATCH (t:Transcript {study: $study})
WHERE NOT t.id IN $sources
DETACH DELETE t
