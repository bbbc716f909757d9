// Studies share communities, institutions, instruments and events. One stays as long as an import
// names it or something else is linked to it. If the import that describes it no longer names it,
// the next one that does describes it from now on.
CALL () {
  MATCH (n:Milestone)
  WHERE $batch IN n.broughtBy AND NOT n.id IN $milestones
  SET n.broughtBy = [each IN n.broughtBy WHERE each <> $batch]
}
CALL () {
  MATCH (n:Institution)
  WHERE $batch IN n.broughtBy AND NOT n.id IN $institutions
  SET n.broughtBy = [each IN n.broughtBy WHERE each <> $batch]
}
CALL () {
  MATCH (n:Community)
  WHERE $batch IN n.broughtBy AND NOT n.id IN $communities
  SET n.broughtBy = [each IN n.broughtBy WHERE each <> $batch]
}
CALL () {
  MATCH (n:Milestone {broughtBy: []})
  DETACH DELETE n
}
CALL () {
  MATCH (n:Institution {broughtBy: []})
  WHERE NOT EXISTS { (n)--(:Study|Source|Milestone|Dialogue) }
  DETACH DELETE n
}
CALL () {
  MATCH (n:Community {broughtBy: []})
  WHERE NOT EXISTS { (n)--(:Study|Expert|Finding|Dialogue) }
    AND NOT EXISTS { MATCH (p:Participant) WHERE p.community = n.id }
  DETACH DELETE n
}
CALL () {
  MATCH (n:Milestone|Institution|Community {batch: $batch})
  WHERE NOT $batch IN n.broughtBy AND size(n.broughtBy) > 0
  OPTIONAL MATCH (b:ImportBatch {id: n.broughtBy[0]})
  SET n.batch = n.broughtBy[0], n.study = coalesce(b.study, n.broughtBy[0])
}
